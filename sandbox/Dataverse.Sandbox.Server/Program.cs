using System;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Server.Commands;

namespace Dataverse.Sandbox.Server;

/// <summary>The sandbox as people start it: its command line, with <c>serve</c>, and with a <c>demo</c> that ends with a URL.</summary>
public static class Program
{
    /// <summary>Runs one command. 0 only when it did what it was asked.</summary>
    public static int Main(string[] args) => CommandLine.Run(args, Console.Out, Console.Error, Console.In, ServeCommand.Make, ServedDemoCommand.Make);
}
