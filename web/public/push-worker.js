// Shows what the site sends to this device and opens its address. It keeps nothing and answers for no page.

/** What the site sent; a message that cannot be read still has to be shown as something. */
function contentOf(data) {
  try {
    return data.json();
  } catch {
    return { title: "Chi Bộ Số", body: "", link: "/notifications", lang: "vi", dir: "ltr" };
  }
}

async function show(data) {
  const { title, body, link, lang, dir, tag } = contentOf(data);
  await self.registration.showNotification(title, {
    body,
    lang,
    dir,
    tag,
    icon: "/icon.svg",
    data: { link },
  });
}

/** A page that shows the address already comes to the front; another one keeps what is being written in it. */
async function open(link) {
  const asked = new URL(link, self.location.origin);
  const url = asked.origin === self.location.origin ? asked.href : self.location.origin;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = pages.find((page) => page.url === url);
  await (shown === undefined ? self.clients.openWindow(url) : shown.focus());
}

/** The push service has given this browser another address. */
async function renew(old) {
  const key = old?.options.applicationServerKey;
  if (!key) return;
  const wanted = { userVisibleOnly: true, applicationServerKey: key };
  const made = await self.registration.pushManager.subscribe(wanted);
  const { endpoint, keys } = made.toJSON();
  await fetch("/api/notifications/push/devices", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ commandId: crypto.randomUUID(), endpoint, keys }),
  });
}

self.addEventListener("push", (event) => event.waitUntil(show(event.data)));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.link ?? "/notifications"));
});
self.addEventListener("pushsubscriptionchange", (event) =>
  event.waitUntil(renew(event.oldSubscription)),
);
