using System.CommandLine;
using Dataverse.Sandbox.Queue;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>queue</c>: runs the asynchronous jobs that wait.</summary>
internal static class QueueCommand
{
    public static Command Make(Workbench bench)
    {
        var workers = new Option<int>("--workers") { Description = "Jobs that run at once.", DefaultValueFactory = _ => 1 };
        var command = new Command("queue", "Runs the asynchronous jobs that wait, until none is left.") { workers };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var done = output.Long("running the queue", _ => organization.Queue.Run(new QueueOptions { Parallelism = parse.GetValue(workers) }));
            var json = new JObject { ["succeeded"] = done.Succeeded, ["retried"] = done.Retried, ["parked"] = done.Parked, ["waiting"] = done.Waiting };
            output.Say(json, console => console.Profile.Out.Writer.WriteLine(
                $"{done.Succeeded} done, {done.Retried} retried, {done.Parked} parked, {done.Waiting} wait for their next try"));
            return done.Parked == 0 ? 0 : 1;
        }));
        return command;
    }
}
