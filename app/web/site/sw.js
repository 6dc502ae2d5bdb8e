// Keeps one whole build of the page on the device, so that it opens without a network. A build is taken whole, each
// file held against its hash, or not at all; it takes over when no page of the one before is open any more, or when somebody asks for it.
'use strict';
const BUILD = '@FOLDER@';
const FILES = @FILES@;  // path below the page: its SHA-256
const STORE = 'tend-' + BUILD;

async function hashOf(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function take() {
  const store = await caches.open(STORE);
  try {
    await Promise.all(Object.entries(FILES).map(async ([path, hash]) => {
      const response = await fetch(path, { cache: 'no-cache' });
      if (!response.ok || await hashOf(response.clone()) !== hash) throw new Error(path);
      await store.put(path, response);
    }));
  } catch (broken) {
    await caches.delete(STORE);
    throw broken;
  }
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('tend-') && name !== STORE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const store = await caches.open(STORE);
  const kept = request.mode === 'navigate' ? await store.match('index.html') :
                                             await store.match(request, { ignoreSearch: true });
  return kept || fetch(request);
}

addEventListener('install', (event) => event.waitUntil(take()));
addEventListener('message', (event) => { if (event.data === 'take') skipWaiting(); });
addEventListener('activate', (event) => event.waitUntil(tidy()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});
