using System.Collections.Generic;

namespace Dataverse.Sandbox.WebApi.Tests;

/// <summary>A request that is fine, to be broken.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The URL below the service's root.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Headers">Headers, <c>Name: value</c>.</param>
internal sealed record FuzzRequest(string Method, string Url, string Body = "", params string[] Headers)
{
    private const string Contact = $"contacts({TestServer.Ada})";

    private const string Row = """
        { "lastname": "X", "birthdate": "1985-12-10", "familystatuscode": 2, "creditlimit": 12.5, "donotemail": true, "numberofchildren": 3 }
        """;

    private const string Related = $$"""
        { "lastname": "X", "parentcustomerid_account@odata.bind": "/accounts({{TestServer.Acme}})", "Contact_Tasks": [ { "subject": "t" } ] }
        """;

    private const string Many = """
        { "Targets": [ { "@odata.type": "Microsoft.Dynamics.CRM.contact", "lastname": "A" },
          { "@odata.type": "Microsoft.Dynamics.CRM.contact", "lastname": "B" } ] }
        """;

    private const string Expression = """{ "Expression": "{ \"version\": 1, \"all\": [ { \"fact\": \"income\", \"op\": \"ge\", \"value\": 5000 } ] }" }""";

    /// <summary>Reads.</summary>
    public static readonly IReadOnlyList<FuzzRequest> Reads =
    [
        new("GET", $"{Contact}?$select=lastname&$expand=parentcustomerid_account($select=name;$top=1)"),
        new("GET", "contacts?$filter=startswith(lastname,'Web') and not (birthdate gt 1990-01-01)", "",
            "Prefer: odata.maxpagesize=2,odata.include-annotations=\"*\""),
        new("GET", "accounts?$filter=contact_customer_accounts/any(c:c/lastname eq 'x')&$orderby=name desc,numberofemployees&$top=3&$count=true"),
        new("GET", "contacts?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)"),
        new("GET", "contacts(pcrm_customernumber='W-100')/parentcustomerid_account/$ref"),
        new("GET", "accounts?$apply=filter(numberofemployees gt 1)/groupby((name),aggregate(numberofemployees with sum as total))"),
        new("GET", "contacts/$count"),
        new("GET", "WhoAmI()", "", "MSCRMCallerID: 44444444-0000-0000-0000-000000000001"),
        new("GET", "contacts?fetchXml=<fetch top='3'><entity name='contact'><attribute name='lastname'/><filter>"
            + "<condition attribute='lastname' operator='like' value='W%25'/></filter></entity></fetch>"),
        new("GET", "contacts?$skiptoken=<cookie pagenumber='2' pagingcookie='' istracking='False'/>"),
        new("GET", "contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p,PropertyValues=@q)&@p='lastname'&@q=['a']"),
        new("GET", "EntityDefinitions(LogicalName='contact')?$select=SchemaName&$expand=Attributes($select=LogicalName;$filter=AttributeType eq 'Money')"),
        new("GET", "EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata"
            + "?$select=LogicalName&$expand=OptionSet"),
        new("GET", Contact, "", "If-None-Match: W/\"12\""),
    ];

    /// <summary>Writes, each of one transaction.</summary>
    public static readonly IReadOnlyList<FuzzRequest> Writes =
    [
        new("POST", "contacts", Row, "Prefer: return=representation"),
        new("POST", "contacts?$select=lastname", Related),
        new("POST", "contacts/Microsoft.Dynamics.CRM.CreateMultiple", Many),
        new("PATCH", Contact, Row, "If-Match: *"),
        new("PATCH", Contact, Related, "If-Match: W/\"1\""),
        new("PATCH", "contacts(pcrm_customernumber='W-999')", Row, "If-None-Match: *"),
        new("PUT", $"{Contact}/lastname", """{ "value": "Y" }"""),
        new("PUT", $"accounts({TestServer.Acme})/primarycontactid/$ref", $$"""{ "@odata.id": "{{Contact}}" }"""),
        new("POST", $"accounts({TestServer.Acme})/contact_customer_accounts/$ref", $$"""{ "@odata.id": "/{{Contact}}" }"""),
        new("DELETE", $"contacts({TestServer.Grace})/telephone1"),
        new("DELETE", $"accounts({TestServer.Acme})/primarycontactid/$ref"),
        new("DELETE", $"contacts({TestServer.Alan})", "", "If-Match: W/\"1\""),
        new("POST", "pcrm_ValidateExpression", Expression, "Content-Type: application/json"),
        new("POST", "pcrm_EvaluateCustomer", $$"""{ "CustomerId": "{{TestServer.Ada}}" }""", "CallerObjectId: 44444444-0000-0000-0000-000000000001"),
        Set(),
    ];

    /// <summary>Batches of requests that stand alone.</summary>
    public static readonly IReadOnlyList<FuzzRequest> Batches =
    [
        Batch(Part("GET contacts?$top=1 HTTP/1.1\nPrefer: odata.include-annotations=\"*\"\n"),
            Part($"PATCH {Contact} HTTP/1.1\nIf-Match: *\n", Row)),
        Batch(Part("DELETE contacts(22222222-0000-0000-0000-00000000000f) HTTP/1.1\nMSCRMCallerID: 0\n"),
            Part("POST accounts HTTP/1.1\n", """{ "name": "n" }""")),
    ];

    private static FuzzRequest Set()
    {
        const string Begin = "--b\nContent-Type: multipart/mixed; boundary=\"c\"\n\n";
        const string First = "--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: 1\n\n"
            + "POST accounts HTTP/1.1\n\n{ \"name\": \"Set\" }\n";
        const string Second = "--c\nContent-Type: application/http\nContent-ID: 2\n\nPOST contacts HTTP/1.1\n\n"
            + "{ \"lastname\": \"Set\", \"parentcustomerid_account@odata.bind\": \"$1\" }\n--c--\n--b--\n";
        return new FuzzRequest("POST", "$batch", Lines(Begin + First + Second), "Content-Type: multipart/mixed; boundary=\"b\"");
    }

    private static FuzzRequest Batch(params string[] parts) =>
        new("POST", "$batch", Lines(string.Concat(parts) + "--b--\n"), "Content-Type: multipart/mixed; boundary=b", "Prefer: odata.continue-on-error");

    private static string Part(string head, string body = "") => $"--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n{head}\n{body}\n";

    private static string Lines(string text) => text.Replace("\n", "\r\n", System.StringComparison.Ordinal);
}
