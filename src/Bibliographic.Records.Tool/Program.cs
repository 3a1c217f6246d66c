using Bibliographic.Records.Tool;

// Scripts ask for the version and for nothing else: it is told before anything is loaded.
if (args is ["--version"])
{
    Console.Out.WriteLine(ToolVersion.Text);
    return ExitCode.Success;
}
return CommandLine.Run(args);
