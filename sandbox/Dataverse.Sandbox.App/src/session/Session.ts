/** Somebody of the organisation, as the door knows them. */
export interface Person {
  readonly id: string;
  readonly fullname: string;
  readonly roles: readonly string[];
}

/** Who works here, who else could, and which apps there are. */
export interface Session {
  readonly user: Person;
  readonly users: readonly Person[];
  readonly apps: readonly { readonly id: string; readonly uniquename: string; readonly name: string }[];
  readonly version: string;
}
