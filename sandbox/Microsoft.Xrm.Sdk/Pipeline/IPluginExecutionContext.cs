namespace Microsoft.Xrm.Sdk;

/// <summary>The operation that a plug-in runs in.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>10 before validation, 20 before the operation, 30 in it, 40 after it.</summary>
    int Stage { get; }

    /// <summary>The operation that caused this one; null for the first.</summary>
    IPluginExecutionContext ParentContext { get; }
}
