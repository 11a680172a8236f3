namespace Dataverse.Sandbox.Pipeline;

/// <summary>The stages of the pipeline by their numbers.</summary>
internal static class Stage
{
    /// <summary>Before validation; outside the transaction of a client's request.</summary>
    public const int PreValidation = 10;

    /// <summary>Before the operation, in the transaction.</summary>
    public const int PreOperation = 20;

    /// <summary>The operation itself: the plug-in of a custom API.</summary>
    public const int Main = 30;

    /// <summary>After the operation: in the transaction, or asynchronously.</summary>
    public const int PostOperation = 40;
}
