using System;
using System.Threading;
using System.Threading.Tasks;
using Dataverse.Sandbox.Queue;

namespace Dataverse.Sandbox.Server.Door;

/// <summary>Runs asynchronous jobs as they come while the organisation is served, as the platform's asynchronous service does.</summary>
internal sealed class Jobs(Organization organization) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Begins.</summary>
    public void Start() => _work = Task.Run(WorkAsync);

    /// <summary>Ends after the job that runs now.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            if (organization.Queue.Waiting > 0) organization.Queue.Run(new QueueOptions(), _stop.Token);
            await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
