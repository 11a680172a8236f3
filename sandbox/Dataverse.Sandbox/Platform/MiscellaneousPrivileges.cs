using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Platform;

/// <summary>Privileges that belong to no table: what a user may do as such.</summary>
internal static class MiscellaneousPrivileges
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "prvActivateBusinessRules", "prvActOnBehalfOfAnotherUser", "prvActOnBehalfOfExternalParty", "prvAllowQuickCampaign", "prvAppendmsdyn_tour", "prvApproveRejectEmailAddress",
        "prvAssignManager", "prvAssignPosition", "prvBrowseAvailability", "prvBulkDelete", "prvBulkEdit", "prvConfigureInternetMarketing", "prvConfigureSharePoint", "prvConfigureYammer",
        "prvCreateOrgEmailTemplates", "prvDisableBusinessUnit", "prvDisableUser", "prvDocumentGeneration", "prvExportCustomization", "prvExportToExcel", "prvFlow", "prvGoMobile", "prvGoOffline",
        "prvISVExtensions", "prvImportCustomization", "prvLanguageSettings", "prvLearningPath", "prvMailMerge", "prvMerge", "prvOverrideCreatedOnCreatedBy", "prvOverridePriceEngineInvoice",
        "prvPrint", "prvPromoteToAdmin", "prvProvisionLanguage", "prvPublishArticle", "prvPublishCustomization", "prvPublishDuplicateRule", "prvPublishOrgMailMergeTemplate", "prvPublishOrgReport",
        "prvQOIOverrideDelete", "prvRemoteAssistance", "prvReparentBU", "prvReparentTeam", "prvReparentUser", "prvRetrieveMultipleSocialInsights", "prvSearchAvailability", "prvSendAsUser",
        "prvSendInviteForLive", "prvSyncToOutlook", "prvTurnDevErrorsOnOff", "prvUseOfficeApps", "prvUseTabletApp", "prvWebMailMerge", "prvWorkflowExecution", "prvWriteHierarchicalSecurityConfiguration",
        "prvBypassCustomPlugins", "prvBypassCustomBusinessLogic", "prvControlDecrementTerm", "prvAddressBook", "prvViewAuditSummary",
    ];

    private static readonly HashSet<string> Known = new(Names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(string name) => Known.Contains(name);
}
