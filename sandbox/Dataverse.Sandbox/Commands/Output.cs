using System;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary>What a command says: for people on a console, or one JSON document on standard output. Faults go to standard error.</summary>
public sealed class Output
{
    private readonly TextWriter _out;
    private readonly TextWriter _error;

    /// <summary>Says to these writers.</summary>
    public Output(bool json, TextWriter @out, TextWriter error)
    {
        IsJson = json;
        _out = @out;
        _error = error;
        Console = Drawing(@out, isScreen: @out == System.Console.Out && !System.Console.IsOutputRedirected);
        Progress = Drawing(error, isScreen: error == System.Console.Error && !System.Console.IsErrorRedirected);
    }

    /// <summary>Whether a program reads the result.</summary>
    public bool IsJson { get; }

    /// <summary>The console for people.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Where progress is drawn: standard error, so that the result can be piped.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>Says the result: as JSON to programs, drawn to people.</summary>
    public void Say(JToken json, Action<IAnsiConsole> people)
    {
        if (IsJson) _out.WriteLine(json.ToString(Formatting.Indented));
        else people(Console);
    }

    /// <summary>Says why it did not work.</summary>
    public void Fail(Exception fault)
    {
        var faults = ShownFaults.Of(fault);
        if (IsJson) _error.WriteLine(new JObject { ["errors"] = JArray.FromObject(faults, JsonSerializer.Create(Camel)) }.ToString(Formatting.Indented));
        else foreach (var one in faults) _error.WriteLine("error: " + one);
    }

    /// <summary>Runs long work under a progress bar; <paramref name="work"/> reports how far it is, from 0 to 1.</summary>
    public T Long<T>(string what, Func<Action<double>, T> work)
    {
        if (IsJson || !Progress.Profile.Capabilities.Interactive) return work(_ => { });
        return Progress.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask(Markup.Escape(what), maxValue: 1);
            return work(share => task.Value = Math.Min(1, share));
        });
    }

    // A pipe or a file has no width of its own and shows no colours.
    private static IAnsiConsole Drawing(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isScreen) console.Profile.Width = 160;
        return console;
    }

    private static readonly JsonSerializerSettings Camel = new()
    {
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
    };
}
