namespace Microsoft.Xrm.Sdk;

/// <summary>The XML namespaces of the data contracts; a newer type carries the version that brought it.</summary>
internal static class Namespaces
{
    public const string Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
    public const string Contracts2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    public const string Contracts71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    public const string Contracts9 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
    public const string Metadata = "http://schemas.microsoft.com/xrm/2011/Metadata";
    public const string Metadata2013 = "http://schemas.microsoft.com/xrm/2013/Metadata";
    public const string Metadata71 = "http://schemas.microsoft.com/xrm/7.1/Metadata";
    public const string Metadata9 = "http://schemas.microsoft.com/xrm/9.0/Metadata";
}
