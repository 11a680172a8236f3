import { mount } from "../shared/Page";
import { CustomerPanel } from "./CustomerPanel";

mount((client) => <CustomerPanel client={client} />);
