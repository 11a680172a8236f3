using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Dataverse.Sandbox.Limits;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>What one run of a step traces: the last 10 KB of it.</summary>
internal sealed class Trace : ITracingService
{
    private readonly Queue<string> _lines = new();
    private int _bytes;

    /// <inheritdoc />
    void ITracingService.Trace(string format, params object[] args)
    {
        if (format is null) return;
        var line = args is null or { Length: 0 } ? format : string.Format(CultureInfo.InvariantCulture, format, args);
        lock (_lines)
        {
            _lines.Enqueue(line);
            _bytes += Size(line);
            while (_bytes > PlatformLimits.TraceText && _lines.Count > 1) _bytes -= Size(_lines.Dequeue());
        }
    }

    /// <inheritdoc />
    public override string ToString()
    {
        lock (_lines)
        {
            var text = string.Join(Environment.NewLine, _lines);
            return text.Length <= PlatformLimits.TraceText ? text : text[^PlatformLimits.TraceText..];
        }
    }

    private static int Size(string line) => Encoding.UTF8.GetByteCount(line) + Environment.NewLine.Length;
}
