/**
 * Sends the file of a form with its progress, and can stop it. Without it the form works as it stands; it adds no words of
 * its own where the server has some: what the answer says is shown as the server made it.
 */
const first = document.querySelector<HTMLFormElement>('form[data-upload]');
if (first) watch(first);

function watch(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const file = input?.files?.[0];
    // Without a file the server says what is missing, beside what else is wrong.
    if (!input || !file) return;
    event.preventDefault();
    const problem = problemOf(input, file);
    if (problem) show(input, problem);
    else send(form, file);
  });
}

/** What is wrong with the file before any byte is sent: its type by name, its size. The server checks both again. */
function problemOf(input: HTMLInputElement, file: File): string | null {
  const kinds = input.accept.split(',').map((kind) => kind.trim().toLowerCase());
  const fits = kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
  if (input.accept !== '' && !fits) return `请选择 ${kinds.join('、')} 文件，“${file.name}”不是。`;
  const most = Number(input.dataset['maxBytes'] ?? Infinity);
  if (file.size > most)
    return `文件有 ${megabytes(file.size)} MB，最大 ${megabytes(most)} MB。请分成几份再传。`;
  return file.size === 0 ? '这个文件是空的，请重新选。' : null;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

/** The same error as the server would put at the field, and the focus upon it. */
function show(input: HTMLInputElement, text: string): void {
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  const error = document.createElement('p');
  error.className = 'field-error';
  error.id = id;
  error.textContent = `错误：${text}`;
  input.before(error);
  input.setAttribute('aria-invalid', 'true');
  const described = new Set([...(input.getAttribute('aria-describedby') ?? '').split(' '), id]);
  input.setAttribute('aria-describedby', [...described].filter(Boolean).join(' '));
  input.focus();
}

function send(form: HTMLFormElement, file: File): void {
  const request = new XMLHttpRequest();
  const panel = panelOf(form, file.name, () => request.abort());
  request.open('POST', form.action);
  request.upload.addEventListener('progress', (event) => panel.sent(event.loaded / event.total));
  request.addEventListener('load', () => answer(request));
  request.addEventListener('error', () => panel.stop('没有传成：网络断了。文件还在，请再传一次。'));
  request.addEventListener('abort', () => panel.stop('已取消，文件没有传上去。'));
  request.send(new FormData(form));
}

/** A redirect leads on; a form that came back takes the place of the page, with its errors in focus. */
function answer(request: XMLHttpRequest): void {
  const here = new URL(location.href);
  const there = new URL(request.responseURL);
  if (there.pathname !== here.pathname) {
    location.assign(there.href);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  document.querySelector<HTMLElement>('.error-summary')?.focus();
  const again = document.querySelector<HTMLFormElement>('form[data-upload]');
  if (again) watch(again);
}

/** Progress in the form's place, said once a quarter in the page's one status region. */
function panelOf(form: HTMLFormElement, name: string, cancel: () => void) {
  const panel = document.createElement('div');
  panel.className = 'progress';
  panel.innerHTML =
    '<p class="progress-label" id="upload-label"></p><progress aria-labelledby="upload-label" max="100" value="0"></progress><p class="upload-text"></p><button type="button" class="button button-secondary">取消上传</button>';
  const label = panel.querySelector('.progress-label');
  if (label) label.textContent = `正在上传“${name}”`;
  const bar = panel.querySelector('progress');
  const text = panel.querySelector('.upload-text');
  const button = panel.querySelector('button');
  button?.addEventListener('click', cancel);
  form.hidden = true;
  form.after(panel);
  button?.focus();
  let said = -1;
  const say = (words: string) => {
    const status = document.querySelector('[role=status]');
    if (status) status.textContent = words;
  };
  return {
    sent(share: number): void {
      const done = Math.floor(100 * share);
      if (bar) bar.value = done;
      if (text)
        text.textContent = done < 100 ? `已传 ${done}%。离开这一页会中断上传。` : '已传完，正在检查文件。';
      const quarter = Math.floor(share * 4);
      if (quarter > said) say(done < 100 ? `已传 ${done}%` : '已传完，正在检查文件');
      said = Math.max(said, quarter);
    },
    stop(words: string): void {
      panel.remove();
      form.hidden = false;
      say(words);
      form.querySelector<HTMLInputElement>('input[type=file]')?.focus();
    },
  };
}
