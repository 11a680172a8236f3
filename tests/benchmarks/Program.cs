using System;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Personas.Crm.Benchmarks;
using Shared.Load;

// What is measured once and as a whole: the packaged solution in the sandbox. dotnet run -c Release -- refresh …
if (args is ["refresh", ..])
{
    BankRefresh.Run(args[1..]);
    return;
}

// dotnet run -c Release -- quotes …
if (args is ["quotes", ..])
{
    QuoteRun.Run(args[1..]);
    return;
}

// Many clients at one sandbox over HTTP: dotnet run -c Release -- load [seconds] [clients]
if (args is ["load", ..])
{
    var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60;
    var clients = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 50;
    var report = await LoadRun.RunAsync(TimeSpan.FromSeconds(seconds), clients, seed: 20261122);
    report.WriteTo(Console.Out);
    foreach (var error in report.Errors) Console.Error.WriteLine(error);
    Environment.ExitCode = report.IsFine ? 0 : 1;
    return;
}

// By processor time, for a machine that others use as well: dotnet run -c Release -- bulk [customers]
if (args is ["bulk", ..])
{
    BulkRun.Run(args[1..]);
    return;
}

// In this process: nothing is restored or built again, and all figures of a run are of one process. dotnet run -c Release -- --filter '*'
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(7);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).AddJob(job));
