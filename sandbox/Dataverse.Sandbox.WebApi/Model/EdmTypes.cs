using Microsoft.OData.Edm;

namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>What the OData library's types are asked often.</summary>
internal static class EdmTypes
{
    /// <summary>The element's type of a collection, the type itself otherwise.</summary>
    public static IEdmTypeReference AsCollectionOrElement(this IEdmTypeReference type) => type.IsCollection() ? type.AsCollection().ElementType() : type;
}
