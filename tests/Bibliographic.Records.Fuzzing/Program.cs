using Bibliographic.Records.Fuzzing;
using Bibliographic.Records.Fuzzing.Differences;
using SharpFuzz;

// fuzz TARGET          under afl-fuzz: runs the target on each input that the fuzzer sends
// replay TARGET FILE…  runs the target once on each file, and prints what is wrong with it
// mutate TARGET SECONDS FILE… runs the target on changed copies of files, and prints those that break a promise; for where there is
//                      no afl-fuzz
// list the names of the targets
switch (args)
{
    case ["fuzz", var name]:
        var target = FuzzTargets.Find(name);
        var memory = new GuardedMemory();
        var buffer = new MemoryStream();
        Fuzzer.OutOfProcess.Run(stream =>
        {
            buffer.SetLength(0);
            stream.CopyTo(buffer);
            target.Run(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), memory);
        });
        return 0;
    case ["replay", var name, .. var files]:
        var status = 0;
        foreach (var file in files)
        {
            Console.WriteLine(file);
            try
            {
                FuzzTargets.Replay(name, file);
            }
            catch (Exception exception)
            {
                Console.WriteLine(exception);
                status = 1;
            }
        }
        return status;
    case ["mutate", var name, var seconds, .. var files]:
        return Mutation.Run(FuzzTargets.Find(name),
            TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)), files);
    case ["differ", var first, var count, .. var folder]:
        return new DifferenceSearch(folder is [var path] ? path : "artifacts/differences").Run(Number(first), Number(count)) == 0 ? 0 : 1;
    case ["hash", var first, var count]:
        OutcomeHash.Print(Number(first), Number(count));
        return 0;
    case ["list"]:
        foreach (var known in FuzzTargets.All)
            Console.WriteLine(known.Name);
        return 0;
    default:
        Console.Error.WriteLine("usage: fuzz TARGET | replay TARGET FILE… | mutate TARGET SECONDS FILE… | differ FIRST COUNT [FOLDER] | hash FIRST COUNT | list");
        return 2;
}

static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
