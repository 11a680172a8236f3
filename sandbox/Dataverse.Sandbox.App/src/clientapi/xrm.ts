import type { WebApi } from "../data/WebApi";
import type { Metadata } from "../metadata/Metadata";
import { createApp } from "./app";
import { encoding } from "./encoding";
import { createGlobalContext } from "./globalContext";
import { createNavigation } from "./navigation";
import type { Notices } from "./Notices";
import { createResourceStrings } from "./resourceStrings";
import type { Surroundings } from "./Surroundings";
import type { UserContext } from "./UserContext";
import { createUtility, type Utility } from "./utility";
import { createXrmWebApi } from "./webApi";

/** `Xrm` as far as the sandbox has it. `Xrm.Page` is deprecated and absent; so are Device, Mobile and Panel. */
export interface SandboxXrm {
  readonly WebApi: Xrm.WebApi;
  readonly Utility: Utility;
  readonly Navigation: Xrm.Navigation;
  readonly App: Pick<Xrm.App, "addGlobalNotification" | "clearGlobalNotification">;
  readonly Encoding: Xrm.Encoding;
}

/** What `Xrm` is made from. */
export interface XrmParts {
  readonly api: WebApi;
  readonly metadata: Metadata;
  readonly user: UserContext;
  readonly around: Surroundings;
  readonly notices: Notices;
}

/** The client API of one session. */
export function createXrm({ api, metadata, user, around, notices }: XrmParts): SandboxXrm {
  const context = createGlobalContext(user);
  return {
    WebApi: createXrmWebApi(api, metadata),
    Utility: createUtility({ api, metadata, context, around, notices, resourceString: createResourceStrings(user.language) }),
    Navigation: createNavigation(around),
    App: createApp(notices),
    Encoding: encoding,
  };
}
