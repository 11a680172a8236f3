namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>The model of an organisation, made anew when its tables or its custom APIs change.</summary>
internal sealed class Models(Organization organization)
{
    private volatile ServiceModel? _known;

    /// <summary>The model of what is committed now.</summary>
    public ServiceModel Now()
    {
        var (catalog, registry) = (organization.Catalog, organization.RegistryNow());
        if (_known is { } known && ReferenceEquals(known.Catalog, catalog) && ReferenceEquals(known.Registry, registry)) return known;
        return _known = new ModelBuilder(catalog, registry).Build();
    }
}
