import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Asks the browser's passkey before a form is sent, and sends its answer along. Where that fails, or the person changes
 * their mind, the form goes without an answer and the server says what else to do.
 */
const place = document.querySelector<HTMLElement>('[data-passkey]');
const first = place?.querySelector<HTMLFormElement>('form');
if (place && first) watch(place, first);

function watch({ dataset }: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const field = form.elements.namedItem('response');
    if (!(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    void send(form, field, answer(dataset['passkey'] ?? '', dataset['question'] ?? '{}'));
  });
}

async function send(form: HTMLFormElement, field: HTMLInputElement, made: Promise<string>): Promise<void> {
  field.value = await made;
  // Past the listener: `submit()` raises no event.
  form.submit();
}

async function answer(what: string, question: string): Promise<string> {
  const optionsJSON = JSON.parse(question);
  try {
    const made =
      what === 'create'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    return JSON.stringify(made);
  } catch {
    return '';
  }
}
