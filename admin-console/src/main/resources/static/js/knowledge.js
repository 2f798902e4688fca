// The documents' page: sends a document, says how far it is, and then looks at the list again.
const form = document.getElementById("upload");

function say(text, failed = false) {
  const status = document.getElementById("upload-status");
  status.textContent = text;
  status.classList.toggle("failed", failed);
}

function problemOf(request) {
  if (request.status === 401) {
    return form.dataset.signedOut;
  }
  try {
    return form.dataset.failed.replace("{0}", JSON.parse(request.responseText).detail ?? request.status);
  } catch {
    return form.dataset.failed.replace("{0}", request.status || "…");
  }
}

function send(file) {
  const button = form.querySelector("button");
  const token = document.querySelector("meta[name=csrf]");
  const request = new XMLHttpRequest();
  const finished = () => button.removeAttribute("aria-busy");
  request.open("POST", form.getAttribute("action"));
  request.setRequestHeader(token.dataset.header, token.content);
  request.setRequestHeader("Accept", "application/json");
  request.upload.onprogress = ({ loaded, total }) =>
    say(form.dataset.sending.replace("{0}", Math.round(100 * loaded / Math.max(total, 1))));
  request.onerror = () => {
    finished();
    say(problemOf(request), true);
  };
  request.onload = () => {
    finished();
    if (request.status === 202) {
      say(form.dataset.done.replace("{0}", file.name));
      form.reset();
      htmx.trigger(document.getElementById("documents"), "live");
    } else {
      say(problemOf(request), true);
    }
  };
  button.setAttribute("aria-busy", "true");
  request.send(new FormData(form));
}

if (form) {
  form.hidden = false; // without script nothing could be sent
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    if (file.size > Number(form.dataset.most)) {
      say(form.dataset.large.replace("{0}", file.name), true);
    } else if (!form.querySelector("button[aria-busy]")) {
      send(file);
    }
  });
}
