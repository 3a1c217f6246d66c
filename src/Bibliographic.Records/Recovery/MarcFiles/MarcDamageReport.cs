using Bibliographic.Records.Input.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Says in words what is wrong with a MARC record.</summary>
internal static class MarcDamageReport
{
    private static readonly (MarcDamage Damage, DiagnosticCode Code, string Message)[] All =
    [
        (MarcDamage.Length, DiagnosticCode.MarcLengthWrong, "the leader tells another length than the record has; it was read up to its terminator"),
        (MarcDamage.Directory, DiagnosticCode.MarcDirectoryWrong, "the directory does not fit the fields; they were divided by their terminators"),
        (MarcDamage.Truncated, DiagnosticCode.MarcRecordCut, "the input ends inside the record"),
        (MarcDamage.InvalidBytes, DiagnosticCode.InvalidUtf8, "bytes stand for no character; each is U+FFFD"),
        (MarcDamage.WrongEncoding, DiagnosticCode.MarcEncodingInferred, "the characters are not in the encoding that the leader tells; it was inferred from them"),
        (MarcDamage.Separators, DiagnosticCode.MarcSeparatorInValue, "a value holds a separator of ISO 2709, which was made a space"),
        (MarcDamage.Names, DiagnosticCode.MarcTagWrong, "a tag has not three characters, or a code not one"),
        (MarcDamage.Markup, DiagnosticCode.MarcMarkupWrong, "the markup of the record is not sound; what stands outside its elements was passed over"),
    ];

    /// <summary>Reports all that is wrong.</summary>
    /// <param name="damage">What is wrong.</param>
    /// <param name="context">Takes the diagnostics.</param>
    public static void Report(MarcDamage damage, RecordContext context)
    {
        foreach (var (kind, code, message) in All)
        {
            if ((damage & kind) != 0)
                context.Report(code, message);
        }
    }
}
