using System;

namespace Dataverse.Sandbox.Platform;

/// <summary>Rows that every organisation has from the start. Ids that Dataverse makes anew in each organisation are the same in every sandbox.</summary>
public static class WellKnown
{
    /// <summary>The one organisation row.</summary>
    public static readonly Guid Organization = DeterministicId.Of("organization", "sandbox");

    /// <summary>The root business unit.</summary>
    public static readonly Guid BusinessUnit = DeterministicId.Of("businessunit", "sandbox");

    /// <summary>The user SYSTEM, who runs what nobody asked for.</summary>
    public static readonly Guid SystemUser = DeterministicId.Of("systemuser", "SYSTEM");

    /// <summary>The user INTEGRATION.</summary>
    public static readonly Guid IntegrationUser = DeterministicId.Of("systemuser", "INTEGRATION");

    /// <summary>The administrator: who calls when nobody else is named.</summary>
    public static readonly Guid Administrator = DeterministicId.Of("systemuser", "Administrator");

    /// <summary>The default team of the root business unit.</summary>
    public static readonly Guid DefaultTeam = DeterministicId.Of("team", "sandbox");

    /// <summary>The base currency, euro.</summary>
    public static readonly Guid BaseCurrency = DeterministicId.Of("transactioncurrency", "EUR");

    /// <summary>The role System Administrator: every privilege in the whole organisation. The id is that of Dataverse's role template.</summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>The role System Customizer; the id is that of Dataverse's role template.</summary>
    public static readonly Guid SystemCustomizer = new("119f245c-3cc8-4b62-b31c-d1a046ced15d");

    /// <summary>The role App Opener: opens apps, and sees no rows of the business. Made anew in each organisation.</summary>
    public static readonly Guid AppOpener = DeterministicId.Of("role", "App Opener");

    /// <summary>The solution that holds what unmanaged changes make.</summary>
    public static readonly Guid ActiveSolution = new("fd140aae-4df4-11dd-bd17-0019b9312238");

    /// <summary>The default solution.</summary>
    public static readonly Guid DefaultSolution = new("fd140aaf-4df4-11dd-bd17-0019b9312238");

    /// <summary>The publisher of the platform.</summary>
    public static readonly Guid DefaultPublisher = new("d21aab71-79e7-11dd-8874-00188b01e34f");
}
