namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the trace of a plug-in's run.</summary>
public interface ITracingService
{
    /// <summary>Writes a line: a composite format with its arguments.</summary>
    void Trace(string format, params object[] args);
}
