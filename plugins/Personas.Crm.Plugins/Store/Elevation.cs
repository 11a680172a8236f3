namespace Personas.Crm.Plugins.Store;

/// <summary>
/// A reason to read or write without regard to the caller's privileges. These are all there are; everything else happens as the caller.
/// </summary>
/// <param name="Name">The name in the trace.</param>
/// <param name="Because">Why the caller's own privileges would be wrong here.</param>
internal sealed record Elevation(string Name, string Because)
{
    /// <summary>Reading a customer's rows and keeping the memberships.</summary>
    public static readonly Elevation Deciding = new("Deciding memberships",
        "A membership is a fact of the organisation: it must not depend on which rows the user who caused the event may see. "
        + "Membership tables are internal and written by the solution only.");

    /// <summary>Reading the published rules, and renewing their fingerprint.</summary>
    public static readonly Elevation Rules = new("Reading the published rules",
        "All rules together decide, also those that belong to business units the caller does not see. Only their text is read; users get keys and summaries.");

    /// <summary>Reading whom people put into audiences, and whom they keep out.</summary>
    public static readonly Elevation Lists = new("Reading the lists of audiences",
        "Who is kept out of an audience is kept out whoever asks. Only ids are read; the customers themselves are read as the caller.");

    /// <summary>Counting an audience, and writing its size.</summary>
    public static readonly Elevation Sizes = new("Counting an audience",
        "The size of an audience is a figure of the organisation, not of the customers that one user sees. Nothing else leaves the count.");

    /// <summary>Keeping versions of products in their states.</summary>
    public static readonly Elevation Products = new("Keeping versions of products",
        "Who made a version, what was submitted and which version is current is written by the solution only, and must not depend on which versions "
        + "of a product the user may see. What users write themselves is written as them.");

    /// <summary>Reading what is offered.</summary>
    public static readonly Elevation Offers = new("Reading what is offered",
        "What is offered, and at which base and exchange rates, is the same whoever asks. Only versions that were approved are read so; the customer is "
        + "read as the caller.");

    /// <summary>Keeping quotes in their states.</summary>
    public static readonly Elevation Quotes = new("Keeping quotes",
        "That a quote's time is over, and what came out when it was made again, follows from the quote alone. A user who may read a quote may "
        + "ask for it without being able to change the quote.");

    /// <summary>Checking who uses a fact or a segment.</summary>
    public static readonly Elevation Uses = new("Looking for uses",
        "A fact or segment must not disappear under a rule just because the one who deletes it cannot see that rule.");

    /// <summary>Holding rules to what is expected of golden customers.</summary>
    public static readonly Elevation Golden = new("Checking golden customers",
        "Whether something may be published must not depend on which customers the one who publishes it may see. "
        + "The message names the golden customer and the conditions that decided.");

    /// <summary>Writing the versions of a segment.</summary>
    public static readonly Elevation Versions = new("Writing the version",
        "Versions are the record of what was published and by whom. Nobody may write them by hand, so nobody has the privilege.");

    /// <summary>Registering and switching off steps.</summary>
    public static readonly Elevation Steps = new("Aligning steps",
        "Stewards publish rules and are no administrators. The steps follow from the published rules alone, "
        + "and only steps of this solution's own classes are touched.");

    /// <summary>Reading table definitions and exchange rates.</summary>
    public static readonly Elevation Metadata = new("Reading definitions",
        "Whether an expression is valid, and what its amounts are worth, must not depend on who saves it. Neither holds customer data.");

    /// <summary>Knowing who asks.</summary>
    public static readonly Elevation Asking = new("Knowing who asks",
        "A rule may ask for the caller's teams and reports. Dataverse's own operators know them whatever the caller may read of users and teams.");

    /// <summary>Counting values of facts over all customers.</summary>
    public static readonly Elevation Measuring = new("Measuring facts",
        "The figures of a fact are the organisation's: they must not depend on which customers the steward may see. Only counts and parts of many "
        + "customers are kept, and nothing of personal facts that could be somebody's value.");

    /// <summary>Keeping refresh runs and the figures of segments.</summary>
    public static readonly Elevation Refreshing = new("Refreshing",
        "A run is started by events of the solution and by flows, and writes figures into segments that their owners see but nobody edits.");
}
