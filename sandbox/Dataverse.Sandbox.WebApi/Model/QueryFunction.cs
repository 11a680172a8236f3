namespace Dataverse.Sandbox.WebApi.Model;

/// <summary>What a query function takes besides the property.</summary>
internal enum Values
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A text: <c>PropertyValue</c>.</summary>
    Text,

    /// <summary>A whole number: <c>PropertyValue</c>.</summary>
    Number,

    /// <summary>A list of texts: <c>PropertyValues</c>.</summary>
    List,

    /// <summary>Two whole numbers: <c>PropertyValue1</c>, <c>PropertyValue2</c>.</summary>
    Pair,
}

/// <summary>A query function of Dataverse: <c>Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)</c>.</summary>
/// <param name="Name">Its name without namespace.</param>
/// <param name="Operator">The operator of FetchXML that it means.</param>
/// <param name="Takes">Its values.</param>
internal sealed record QueryFunction(string Name, string Operator, Values Takes);
