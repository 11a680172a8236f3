namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>From where an organisation is reached; names and numbers are the platform's.</summary>
internal enum EndpointAccessType
{
    /// <summary>From anywhere.</summary>
    Default,

    /// <summary>From the Internet.</summary>
    Internet,

    /// <summary>From the organisation's own network.</summary>
    Intranet,
}
