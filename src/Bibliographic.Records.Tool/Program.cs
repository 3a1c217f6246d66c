return Bibliographic.Records.Tool.CommandLine.Run(args);
