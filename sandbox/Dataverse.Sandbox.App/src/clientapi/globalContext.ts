import { webResourceUrl } from "../shell/WebResourceIcon";
import { asyncResult } from "./asyncResult";
import { organizationSettings } from "./organizationSettings";
import type { UserContext } from "./UserContext";
import { userSettings } from "./userSettings";

/** `Xrm.Utility.getGlobalContext()`. */
export function createGlobalContext(user: UserContext): Xrm.GlobalContext {
  const settings = userSettings(user);
  const organization = organizationSettings(user);
  const clientUrl = window.location.origin;
  const appUrl = `${clientUrl}/main.aspx?appname=${encodeURIComponent(user.app.uniqueName)}`;
  return {
    client: clientContext,
    organizationSettings: organization,
    userSettings: settings,
    getAdvancedConfigSetting: () => 0,
    getClientUrl: () => clientUrl,
    getCurrentAppName: () => asyncResult(Promise.resolve(user.app.name)),
    getCurrentAppProperties: () =>
      asyncResult(Promise.resolve({ appId: user.app.id, displayName: user.app.name, uniqueName: user.app.uniqueName, url: appUrl })),
    getCurrentAppSetting: () => "",
    getCurrentAppUrl: () => appUrl,
    getCurrentTheme: () => "default",
    getIsAutoSaveEnabled: () => false,
    getOrgLcid: () => organization.languageId,
    getOrgUniqueName: () => organization.uniqueName,
    getQueryStringParameters: () => Object.fromEntries(new URLSearchParams(window.location.search)),
    getTimeZoneOffsetMinutes: settings.getTimeZoneOffsetMinutes,
    getUserId: () => settings.userId,
    getUserLcid: () => settings.languageId,
    getUserName: () => settings.userName,
    getUserRoles: () => settings.securityRoles,
    getVersion: () => user.version,
    getWebResourceUrl: (name) => clientUrl + webResourceUrl(name),
    isOnPremise: () => false,
    prependOrgName: (path) => path,
  };
}

const clientContext: Xrm.ClientContext = {
  getClient: () => "Web",
  getClientState: () => "Online",
  getFormFactor: () => 1,
  isOffline: () => false,
  isNetworkAvailable: () => navigator.onLine,
};
