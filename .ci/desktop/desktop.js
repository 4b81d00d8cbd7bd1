// Calls SRS as a web desktop does, and writes down what the browser lets it see.
// The fragment, which is never sent, holds the address of SRS, a user and a password as JSON.
const { srs, user, password } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const seen = document.getElementById('seen');
const basic = { Authorization: 'Basic ' + btoa(user + ':' + password) };
const json = { 'Content-Type': 'application/json' };

async function call(step, path, options = {}) {
  try {
    const answer = await fetch(srs + path, { credentials: 'include', ...options });
    const token = answer.headers.get('X-CSRF-Token') === null ? '' : ' token';
    seen.textContent += `${step} ${answer.status}${token}\n`;
  } catch (blocked) {
    seen.textContent += `${step} blocked\n`;
  }
}

async function run() {
  await call('version', '/version', { credentials: 'omit' });
  await call('protected-login', '/api/v2/me', { headers: { ...basic, 'X-Support-CSRFP': 'True' } });
  await call('ping', '/ping', { headers: basic });
  await call('login', '/api/v2/me', { method: 'POST', headers: { ...basic, ...json }, body: '[{"name": "place", "value": "Desk_0417"}]' });
  await call('second-ping', '/ping', { headers: basic });
  await call('logout', '/api/v2/me', { method: 'POST', headers: { ...basic, ...json }, body: '{"operationName": "EndContactCenterSession"}' });
  await call('ping-after-logout', '/ping', { headers: basic });
  seen.textContent += 'done\n';
}

run();
