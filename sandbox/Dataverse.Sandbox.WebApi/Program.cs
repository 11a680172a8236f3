using System;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.WebApi.Door;

namespace Dataverse.Sandbox.WebApi;

/// <summary>The sandbox's command line with <c>serve</c>, which needs the web server.</summary>
public static class Program
{
    /// <summary>Runs one command. 0 only when it did what it was asked.</summary>
    public static int Main(string[] args) => CommandLine.Run(args, Console.Out, Console.Error, Console.In, ServeCommand.Make);
}
