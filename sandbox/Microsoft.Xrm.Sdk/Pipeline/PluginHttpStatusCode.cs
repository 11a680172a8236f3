namespace Microsoft.Xrm.Sdk;

/// <summary>The HTTP status that the Web API answers when a plug-in refuses.</summary>
public enum PluginHttpStatusCode
{
    /// <summary>None was given: 400 is answered.</summary>
    NotSet = 0,

    /// <summary>Bad request.</summary>
    BadRequest = 400,

    /// <summary>Not signed in.</summary>
    Unauthorized = 401,

    /// <summary>Not allowed.</summary>
    Forbidden = 403,

    /// <summary>Not found.</summary>
    NotFound = 404,

    /// <summary>Method not allowed.</summary>
    MethodNotAllowed = 405,

    /// <summary>The request took too long.</summary>
    RequestTimeout = 408,

    /// <summary>Conflict with the present state.</summary>
    Conflict = 409,

    /// <summary>No longer there.</summary>
    Gone = 410,

    /// <summary>A precondition failed.</summary>
    PreconditionFailed = 412,

    /// <summary>The request is too large.</summary>
    RequestEntityTooLarge = 413,

    /// <summary>Something that the request depends on failed.</summary>
    FailedDependency = 424,

    /// <summary>Too many requests.</summary>
    TooManyRequests = 429,

    /// <summary>An error of the server.</summary>
    InternalServerError = 500,

    /// <summary>A service behind the server gave a bad answer.</summary>
    BadGateway = 502,

    /// <summary>Not available now.</summary>
    ServiceUnavailable = 503,

    /// <summary>A service behind the server took too long.</summary>
    GatewayTimeout = 504,
}
