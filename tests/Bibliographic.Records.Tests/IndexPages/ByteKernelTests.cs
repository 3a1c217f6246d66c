using System.Runtime.Intrinsics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>The vector code and the scalar code say the same. All other tests run with both: see tests/run.</summary>
public class ByteKernelTests
{
    [Fact]
    public void Vector_and_scalar_code_agree_wherever_a_byte_stands()
    {
        var random = new Random(1);
        var left = new byte[ByteKernel.LineFeedWidth + 1];
        var right = new byte[ByteKernel.LineFeedWidth + 1];
        for (var round = 0; round < 2000; round++)
        {
            for (var i = 0; i < left.Length; i++)
            {
                left[i] = "\n |\ta\0\u00EF_"u8[random.Next(8)];
                right[i] = random.Next(2) == 0 ? left[i] : (byte)random.Next(256);
            }
            Assert.Equal(ByteKernel.LineFeedsByByte(in left[0]), ByteKernel.LineFeedsByVector(in left[0]));
            Assert.Equal(ByteKernel.SpecialLinesByByte(in left[0]), ByteKernel.SpecialLinesByVector(in left[0]));
            Assert.Equal(ByteKernel.RowHintsByByte(in left[0], out var byByte), ByteKernel.RowHintsByVector(in left[0], out var byVector));
            Assert.Equal(byByte, byVector);
            Assert.Equal(ByteKernel.MarksByByte(in left[0]), ByteKernel.MarksByVector(in left[0]));
            Assert.Equal(ByteKernel.SameByByte(in left[0], in right[0]), ByteKernel.SameByVector(in left[0], in right[0]));
        }
    }

    [Fact]
    public void A_special_line_is_found_wherever_it_stands()
    {
        for (var at = 0; at < ByteKernel.SpecialLineWidth; at++)
        {
            foreach (var next in "0|LE =.-"u8)
            {
                var text = new byte[ByteKernel.SpecialLineWidth + 1];
                text.AsSpan().Fill((byte)'a');
                Assert.False(ByteKernel.HasSpecialLineByVector(in text[0]));
                (text[at], text[at + 1]) = ((byte)'\n', (byte)'A');
                Assert.False(ByteKernel.HasSpecialLineByVector(in text[0]));
                text[at + 1] = next;
                Assert.True(ByteKernel.HasSpecialLineByVector(in text[0]));
            }
        }
    }

    [Fact]
    public void Vector_and_scalar_code_agree_about_JSON()
    {
        var random = new Random(2);
        var json = new byte[ByteKernel.LineFeedWidth + 2];
        for (var round = 0; round < 2000; round++)
        {
            for (var i = 0; i < json.Length; i++)
                json[i] = random.Next(4) == 0 ? (byte)random.Next(256) : "\\\\\\\"\"nuu0dD_ve[9t |L"u8[random.Next(18)];
            Assert.Equal(ByteKernel.JsonHintsByByte(in json[0]), ByteKernel.JsonHintsByVector(in json[0]));
        }
    }

    [Fact]
    public void Line_feeds_are_found_in_every_place()
    {
        for (var place = 0; place < ByteKernel.LineFeedWidth; place++)
        {
            var bytes = new byte[ByteKernel.LineFeedWidth + 1];
            bytes[place] = (byte)'\n';
            Assert.Equal(1UL << place, ByteKernel.LineFeeds(in bytes[0]));
        }
    }

    /// <summary>The .NET 8 build is tested without the vectors (scalar.runsettings): every test runs with both kinds of code.</summary>
    [Fact]
    public void The_build_for_NET_8_is_tested_with_scalar_code()
    {
        var isScalar = Environment.GetEnvironmentVariable("DOTNET_EnableAVX2") == "0";
#if NET10_0_OR_GREATER
        Assert.False(isScalar);
#else
        Assert.True(isScalar);
        Assert.False(Vector256.IsHardwareAccelerated);
#endif
    }
}
