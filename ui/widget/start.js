// The script tag says where the server is and what is wanted; one button is put on the page, whatever it loads.

const TAG = document.currentScript;
const SCRIPT = TAG.src;
const SERVER = new URL(".", SCRIPT);
const STARTED = Symbol.for("hoi-ke-hoach");

/** Put the button on the page, its look shut off from the page's in both directions. */
function put() {
  const { plans = "", title = "", position } = TAG.dataset;
  const chosen = plans.split(",").map((plan) => plan.trim()).filter(Boolean);
  const name = title.trim() || TEXTS.title;
  const side = position === "left" ? "left" : "right";
  if (!("adoptedStyleSheets" in Document.prototype)) {
    document.body.append(plainLink(name, side));
    return;
  }
  const host = element("hoi-ke-hoach", { lang: "vi", "data-side": side });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  const shadow = host.attachShadow({ mode: "open" });
  // Not a <style>, which the page's Content-Security-Policy may forbid.
  shadow.adoptedStyleSheets = [style];
  const chat = new Chat(name, chosen);
  shadow.append(chat.opener, chat.dialog);
  document.body.append(host);
}

/** What browsers from before 2023 get: the way to the service's own page. */
function plainLink(name, side) {
  const link = element("a", { href: SERVER.href, target: "_blank", rel: "noopener", lang: "vi" }, name);
  Object.assign(link.style, {
    position: "fixed", bottom: "16px", [side]: "16px", zIndex: "2147483000", padding: "12px 20px",
    borderRadius: "99px", background: "#0b5394", color: "#fff", font: "600 16px system-ui, sans-serif",
  });
  return link;
}

if (!document[STARTED]) {
  document[STARTED] = true;
  if (document.body && document.readyState !== "loading") put();
  else document.addEventListener("DOMContentLoaded", put);
}
