using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Personas.Crm.Plugins.Store;

/// <summary>Where the time of a refresh went. Used by one thread.</summary>
/// <param name="reading">Milliseconds of reading before.</param>
/// <param name="evaluating">Milliseconds of evaluating before.</param>
/// <param name="writing">Milliseconds of writing before.</param>
internal sealed class RefreshTimes(int reading = 0, int evaluating = 0, int writing = 0)
{
    private readonly Stopwatch _reading = new();
    private readonly Stopwatch _evaluating = new();
    private readonly Stopwatch _writing = new();

    /// <summary>Milliseconds of reading customers, their rows and memberships.</summary>
    public int Reading => reading + Milliseconds(_reading);

    /// <summary>Milliseconds of turning rows into facts and of evaluating.</summary>
    public int Evaluating => evaluating + Milliseconds(_evaluating);

    /// <summary>Milliseconds of locking and writing.</summary>
    public int Writing => writing + Milliseconds(_writing);

    /// <summary>The times of several runs together.</summary>
    public static RefreshTimes Sum(IReadOnlyCollection<RefreshTimes> times) =>
        new(times.Sum(one => one.Reading), times.Sum(one => one.Evaluating), times.Sum(one => one.Writing));

    /// <summary>Reads.</summary>
    public T Read<T>(Func<T> read) => Timed(_reading, read);

    /// <summary>Evaluates.</summary>
    public T Evaluate<T>(Func<T> evaluate) => Timed(_evaluating, evaluate);

    /// <summary>Writes.</summary>
    public T Write<T>(Func<T> write) => Timed(_writing, write);

    private static T Timed<T>(Stopwatch watch, Func<T> work)
    {
        watch.Start();
        try
        {
            return work();
        }
        finally
        {
            watch.Stop();
        }
    }

    private static int Milliseconds(Stopwatch watch) => (int)Math.Min(watch.ElapsedMilliseconds, int.MaxValue);
}
