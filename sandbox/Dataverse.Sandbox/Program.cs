using System;
using Dataverse.Sandbox.Commands;

namespace Dataverse.Sandbox;

/// <summary>The sandbox's command line.</summary>
public static class Program
{
    /// <summary>Runs one command. 0 only when it did what it was asked.</summary>
    public static int Main(string[] args) => CommandLine.Run(args, Console.Out, Console.Error, Console.In);
}
