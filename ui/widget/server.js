// What is said between this page and the server: a question there, an answer or a failure back.

/** Why there is no answer: `kind` names the text that says so, unless the server's own `message` does. */
class Failure extends Error {
  constructor(kind, message, seconds) {
    super(message || kind);
    Object.assign(this, { kind, said: message, seconds });
  }
}

/** The answer to a question; `grow(text)` gets each piece of it on the way. Throws Failure. */
async function fetchAnswer(asked, signal, grow) {
  const streamed = await post("api/ask/stream", asked, signal);
  if (streamed.ok) {
    const answer = await readEvents(streamed, signal, grow);
    if (answer) return answer;
  } else if (/json/.test(streamed.headers.get("Content-Type"))) {
    throw await failure(streamed);
  }
  // Not the server's own word: a proxy on the way may take no streams, or cut them.
  const whole = await post("api/ask", asked, signal);
  if (!whole.ok) throw await failure(whole);
  return whole.json().catch(() => { throw new Failure("unforeseen"); });
}

async function post(path, asked, signal) {
  try {
    return await fetch(new URL(path, SERVER), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
      credentials: "omit",
      cache: "no-store",
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failure((await reachable()) ? "origin" : "network");
  }
}

/** Whether the server answers at all: then it is this page that it may not answer. */
async function reachable() {
  try {
    await fetch(SCRIPT, { method: "HEAD", mode: "no-cors", credentials: "omit", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

async function failure(response) {
  const body = await response.json().catch(() => ({}));
  const { message } = (body && body.detail) || {};
  const after = response.headers.get("Retry-After");
  const seconds = Math.ceil(Number.isNaN(Number(after)) ? (Date.parse(after) - Date.now()) / 1000 : Number(after));
  if (response.status === 429) return new Failure("busy", null, seconds);
  if (response.status === 503) return new Failure("unavailable", null, seconds);
  if (response.status === 401 || response.status === 403) return new Failure("origin");
  return new Failure("unforeseen", response.status < 500 && message && message.replace('"question"', TEXTS.question));
}

/** The answer at the end of a stream of events; null where the stream breaks off before it. */
async function readEvents(response, signal, grow) {
  if (!response.body || !/event-stream/.test(response.headers.get("Content-Type"))) return null;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch((error) => {
      if (signal.aborted) throw error;
      return { done: true };
    });
    if (done) return null;
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r\n\r\n|\n\n|\r\r/);
    rest = blocks.pop();
    for (const { name, data } of blocks.map(readEvent)) {
      if (name === "delta") grow(data.text);
      if (name === "done") return data;
      if (name === "error") throw new Failure("unforeseen");
    }
  }
}

function readEvent(block) {
  const event = { name: "message", data: "" };
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === "event") event.name = value;
    if (field === "data") event.data += value;
  }
  return { name: event.name, data: event.data ? JSON.parse(event.data) : null };
}
