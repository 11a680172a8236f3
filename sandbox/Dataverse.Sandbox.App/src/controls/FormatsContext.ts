import { createContext, useContext } from "react";
import { formatsOf, type UserFormats } from "./UserFormats";

/** The user's formats for everything beneath. */
export const FormatsContext = createContext<UserFormats>(formatsOf({}));

export function useFormats(): UserFormats {
  return useContext(FormatsContext);
}
