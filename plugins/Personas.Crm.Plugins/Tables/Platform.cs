// Names of the platform's own tables and columns that the plug-ins use. They are not in solution/src, so this is the one place where they are written by hand.
namespace Personas.Crm.Plugins.Tables;

/// <summary>Columns that every table with a state has.</summary>
internal static class AnyTable
{
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}

internal static partial class Contact
{
    /// <summary>The contact's id.</summary>
    public const string ContactId = "contactid";
}

internal static partial class Account
{
    /// <summary>The account's id.</summary>
    public const string AccountId = "accountid";
}

/// <summary>The organisation and its settings.</summary>
internal static class Organization
{
    public const string LogicalName = "organization";
    public const string FiscalCalendarStart = "fiscalcalendarstart";
    public const string FiscalPeriodType = "fiscalperiodtype";
    public const string WeekStartDayCode = "weekstartdaycode";
}

/// <summary>A setting that a solution declares.</summary>
internal static class EnvironmentVariable
{
    public const string LogicalName = "environmentvariabledefinition";
    public const string Id = "environmentvariabledefinitionid";
    public const string SchemaName = "schemaname";
    public const string DefaultValue = "defaultvalue";
}

/// <summary>The value that an environment gives to a setting.</summary>
internal static class EnvironmentVariableValue
{
    public const string LogicalName = "environmentvariablevalue";
    public const string DefinitionId = "environmentvariabledefinitionid";
    public const string Value = "value";
}

/// <summary>A message: Create, Update, …</summary>
internal static class SdkMessage
{
    public const string LogicalName = "sdkmessage";
    public const string Id = "sdkmessageid";
    public const string Name = "name";
}

/// <summary>A message of a table.</summary>
internal static class SdkMessageFilter
{
    public const string LogicalName = "sdkmessagefilter";
    public const string Id = "sdkmessagefilterid";
    public const string MessageId = "sdkmessageid";
    public const string Table = "primaryobjecttypecode";
}

/// <summary>A plug-in class.</summary>
internal static class PluginType
{
    public const string LogicalName = "plugintype";
    public const string Id = "plugintypeid";
    public const string TypeName = "typename";
}

/// <summary>A registered step.</summary>
internal static class ProcessingStep
{
    public const string LogicalName = "sdkmessageprocessingstep";
    public const string Id = "sdkmessageprocessingstepid";
    public const string Name = "name";
    public const string Description = "description";
    public const string EventHandler = "eventhandler";
    public const string MessageId = "sdkmessageid";
    public const string FilterId = "sdkmessagefilterid";
    public const string FilteringAttributes = "filteringattributes";
    public const string Stage = "stage";
    public const string Mode = "mode";
    public const string Rank = "rank";
    public const string SupportedDeployment = "supporteddeployment";
    public const string AsyncAutoDelete = "asyncautodelete";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}

/// <summary>An image of a step.</summary>
internal static class ProcessingStepImage
{
    public const string LogicalName = "sdkmessageprocessingstepimage";
    public const string Id = "sdkmessageprocessingstepimageid";
    public const string StepId = "sdkmessageprocessingstepid";
    public const string Name = "name";
    public const string EntityAlias = "entityalias";
    public const string ImageType = "imagetype";
    public const string Attributes = "attributes";
    public const string MessagePropertyName = "messagepropertyname";
}

/// <summary>A view that everybody has.</summary>
internal static class SavedQuery
{
    public const string LogicalName = "savedquery";
    public const string Id = "savedqueryid";
    public const string FetchXml = "fetchxml";
}

/// <summary>A view that a user made; its query stands in a column of the same name.</summary>
internal static class UserQuery
{
    public const string LogicalName = "userquery";
    public const string Id = "userqueryid";
}

/// <summary>A currency, with what one unit of the organisation's own buys of it.</summary>
internal static class TransactionCurrency
{
    public const string LogicalName = "transactioncurrency";
    public const string Code = "isocurrencycode";
    public const string ExchangeRate = "exchangerate";
    public const string StateCode = "statecode";
}

/// <summary>A user.</summary>
internal static class User
{
    public const string LogicalName = "systemuser";
    public const string Id = "systemuserid";
}

/// <summary>A user's own settings.</summary>
internal static class UserSettings
{
    public const string LogicalName = "usersettings";
    public const string UserId = "systemuserid";
    public const string Language = "uilanguageid";
}

/// <summary>Who is in which team.</summary>
internal static class TeamMembership
{
    public const string LogicalName = "teammembership";
    public const string TeamId = "teamid";
    public const string UserId = "systemuserid";
}
