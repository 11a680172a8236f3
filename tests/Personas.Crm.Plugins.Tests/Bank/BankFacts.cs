using Personas.Crm.Plugins.Tests.Choices;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>The facts and rules of the mission texts.</summary>
internal static class BankFacts
{
    public const string Eligible =
        """
        {"version":1,"all":[
          {"fact":"age","op":"between","value":[24,73]},
          {"fact":"marketing_consent","op":"eq","value":true},
          {"none":[{"fact":"deceased","op":"eq","value":true}]},
          {"fact":"mobilephone","op":"not-null"}]}
        """;

    public const string LowRisk30To45 =
        """
        {"version":1,"all":[{"fact":"risk_class","op":"eq","value":497100000},{"fact":"age","op":"between","value":[30,45]}]}
        """;

    public const string FrequentTraveller = """{"version":1,"all":[{"fact":"travel_spend_90d","op":"ge","value":500}]}""";

    public static TestBank WithFacts(this TestBank bank)
    {
        bank.Fact("birthdate", FactType.Date, """{"column":"birthdate"}""");
        bank.Fact("age", FactType.Integer, """{"function":"years-since","of":"birthdate"}""", FactKind.Derived);
        bank.Fact("marketing_consent", FactType.Boolean, """{"column":"pcrm_marketingconsent"}""");
        bank.Fact("deceased", FactType.Boolean, """{"column":"pcrm_deceased"}""");
        bank.Fact("mobilephone", FactType.Text, """{"column":"mobilephone"}""");
        bank.Fact("risk_class", FactType.Choice, """{"column":"pcrm_riskclass"}""");
        bank.Fact("travel_spend_90d", FactType.Money,
            """
            {"table":"pcrm_transaction","via":"pcrm_customerid","function":"sum","column":"pcrm_amount",
             "where":{"all":[{"column":"pcrm_category","op":"eq","value":497100003}]},
             "window":{"column":"pcrm_date","op":"last-x-days","value":90}}
            """, FactKind.Aggregate);
        return bank;
    }
}
