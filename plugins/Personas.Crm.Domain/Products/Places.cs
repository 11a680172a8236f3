namespace Personas.Crm.Domain.Products;

/// <summary>How problems name the rows of a version: the kind of row, and its name in quotation marks; as comparisons do.</summary>
internal static class Places
{
    /// <summary>The version itself.</summary>
    public const string Version = "version";

    public static string Of(AvailabilityRule row) => $"availability rule '{row.Name}'";

    public static string Of(PriceStrategy row) => $"price strategy '{row.Name}'";

    public static string Of(PriceItem row) => $"price item '{row.Name}'";

    public static string Of(Commission row) => $"commission '{row.Name}'";

    public static string Of(InsuranceItem row) => $"insurance '{row.Name}'";

    public static string Of(Discount row) => $"discount '{row.Name}'";

    public static string Of(RatingFactor row) => $"rating factor '{row.Name}'";

    public static string Of(BenefitPackage row) => $"package '{row.Name}'";
}
