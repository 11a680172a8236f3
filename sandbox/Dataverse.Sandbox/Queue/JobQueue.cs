using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Dataverse.Sandbox.Queue;

/// <summary>The asynchronous service of the organisation. Jobs run when it is told to run: nothing happens behind a caller's back.</summary>
public sealed class JobQueue
{
    private readonly JobStore _store;
    private readonly JobRunner _runner;

    internal JobQueue(Organization organization)
    {
        _store = new JobStore(organization);
        _runner = new JobRunner(organization, _store);
    }

    /// <summary>Jobs that are ready or wait for their next try.</summary>
    public int Waiting => _store.Waiting();

    /// <summary>Runs jobs, and the jobs that they cause, until none is ready.</summary>
    public QueueReport Run(QueueOptions? options = null, CancellationToken cancellation = default)
    {
        var how = options ?? new QueueOptions();
        _store.Recover();
        var counts = new int[Enum.GetValues<JobOutcome>().Length];
        var most = how.Most ?? int.MaxValue;
        var started = 0;
        var busy = 0;
        var workers = Enumerable.Range(0, Math.Max(1, how.Parallelism)).Select(_ => (Action)Work).ToArray();
        if (workers.Length == 1) Work();
        else Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = workers.Length, CancellationToken = CancellationToken.None }, workers);
        return new QueueReport(counts[(int)JobOutcome.Succeeded], counts[(int)JobOutcome.Retried], counts[(int)JobOutcome.Parked], _store.Waiting());

        void Work()
        {
            while (!cancellation.IsCancellationRequested && Interlocked.Increment(ref started) <= most)
            {
                if (RunNext()) continue;
                Interlocked.Decrement(ref started);
                if (Volatile.Read(ref busy) == 0) return;
                Thread.Sleep(1);
            }
        }

        bool RunNext()
        {
            // Counted as busy before looking, so that no worker leaves while another's job may still cause one.
            Interlocked.Increment(ref busy);
            try
            {
                if (_store.Claim(how.IgnoresBackOff) is not { } job) return false;
                Interlocked.Increment(ref counts[(int)_runner.Run(job)]);
                how.Progress?.Invoke(counts.Sum());
                return true;
            }
            finally
            {
                Interlocked.Decrement(ref busy);
            }
        }
    }

    /// <summary>Runs jobs, and the jobs that they cause, until none is ready.</summary>
    public Task<QueueReport> RunAsync(QueueOptions? options = null, CancellationToken cancellation = default) =>
        Task.Run(() => Run(options, cancellation), CancellationToken.None);
}
