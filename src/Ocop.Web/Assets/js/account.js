// The account pages work without this file, but for passkeys.
import { passkey } from "./passkey.js";

passkey(document);
