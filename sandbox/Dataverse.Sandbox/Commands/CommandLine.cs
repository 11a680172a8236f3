using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary>All commands under one root, with the options they share.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs one command line.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="out">Where results go.</param>
    /// <param name="error">Where faults go.</param>
    /// <param name="input">What <c>-</c> stands for.</param>
    /// <param name="more">Commands that another assembly adds; one of the same name takes the place of ours.</param>
    /// <returns>0 on success, 1 otherwise.</returns>
    public static int Run(string[] args, TextWriter @out, TextWriter error, TextReader input, params Func<Workbench, Command>[] more)
    {
        var bench = new Workbench(@out, error, input);
        var root = new RootCommand("A local Dataverse: imports a solution zip and runs it.")
        {
            bench.Db,
            bench.Json,
            ImportCommand.Make(bench),
            UninstallCommand.Make(bench),
            LoadCommand.Make(bench),
            RecordCommands.Create(bench),
            RecordCommands.Update(bench),
            RecordCommands.Delete(bench),
            RecordCommands.Get(bench),
            FetchCommand.Make(bench),
            CallCommand.Make(bench),
            QueueCommand.Make(bench),
            StatsCommand.Make(bench),
            DemoCommand.Make(bench),
        };
        foreach (var command in more.Select(make => make(bench)))
        {
            foreach (var ours in root.Subcommands.Where(ours => ours.Name == command.Name).ToList()) root.Subcommands.Remove(ours);
            root.Add(command);
        }

        // @file belongs to --input; as the parser would have it, every argument that begins so is a file of further arguments.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0)
        {
            new Output(parse.GetValue(bench.Json), @out, error).Fail(Misspelt(parse));
            return 1;
        }

        return parse.Invoke(new InvocationConfiguration { Output = @out, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static UsageException Misspelt(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var help = command is RootCommand ? "--help" : $"{command.Name} --help";
        return new UsageException([.. parse.Errors.Select(fault => new UsageFault("command line", fault.Message, $"See {help}."))]);
    }
}
