import { each } from "./each.js";

const canUse = () => typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

/** data-passkey="get" or "create": before the form is sent, the browser signs what data-options asks and lays it into the field "credential". */
export function passkey(root) {
  if (!canUse()) return;
  each(root, "[data-passkey-none]", hint => { hint.hidden = true; });
  each(root, "form[data-passkey]", form => {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      answer(form).then(() => form.submit(), () => say(form, true));
    });
  });
}

async function answer(form) {
  say(form, false);
  const asked = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!asked.ok) throw new Error(`no options: ${asked.status}`);
  const options = await asked.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
}

function say(form, isTrouble) {
  form.querySelector("[data-passkey-trouble]").hidden = !isTrouble;
}
