// Mail as the people who wait for it see it: that it comes, once, whatever happens to either server.
import assert from 'node:assert/strict'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, test } from 'node:test'
import { client, someone } from './client.mjs'
import { SmtpServer } from './smtp.mjs'
import { Server, delay, engine, until } from './server.mjs'

let smtp
let servers = []

afterEach(async () => {
  await Promise.all(servers.map((server) => server.dispose()))
  servers = []
  await smtp?.stop()
  smtp = undefined
})

async function startServer(environment = {}) {
  const server = await Server.start({ environment })
  servers.push(server)
  return server
}

async function startBoth(environment = {}, ...options) {
  smtp = await SmtpServer.start(...options)
  return startServer({ ...smtp.environment, ...environment })
}

async function signUp(server, data = {}) {
  const person = someone()
  const begin = performance.now()
  const { error } = await client(server.url, 'anon').auth.signUp({ ...person, options: { data } })
  assert.equal(error, null)
  return { ...person, milliseconds: performance.now() - begin }
}

// What the audit log has of test mails, in order.
async function testsInLog(server) {
  const lines = await server.sql("SELECT CAST(payload AS TEXT) FROM audit_log_entries WHERE payload ->> 'action' = 'test_mail_sent' "
    + 'ORDER BY created_at')
  return lines.split('\n').map((line) => JSON.parse(line)).map((entry) => [entry.actor_username, entry.traits.recipient, entry.traits.delivered])
}

// What an administrator is told of a test mail.
async function tryMail(server, recipient) {
  const { service_role: key } = await server.keys()
  const answer = await fetch(`${server.url}/admin/settings/test-mail`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ recipient }),
  })
  return { status: answer.status, ...(await answer.json()) }
}

describe(`mail on ${engine}`, () => {
  test('comes with link and code, in the language of the user', async () => {
    const server = await startBoth()
    const person = await signUp(server, { locale: 'de-AT' })
    const mail = await smtp.mailTo(person.email)
    assert.ok(mail.link.startsWith(`${server.url}/verify?token=`), mail.link)
    assert.match(mail.link, /&type=signup&redirect_to=/)
    assert.match(mail.code, /^\d{6}$/)
    assert.match(mail.text, /Bestätigen Sie Ihre E-Mail-Adresse/)
    assert.equal(mail.from, 'auth@example.com')
    for (const secret of [person.email, mail.code, mail.link, person.password])
      assert.ok(!server.output.includes(secret), secret)
  })

  test('waits while the mail server is away, and no request does', async () => {
    const server = await startBoth()
    await smtp.stop()
    const people = []
    for (let i = 0; i < 5; i += 1) people.push(await signUp(server))
    await smtp.start()
    for (const person of people) await smtp.mailTo(person.email)
    assert.equal(smtp.mails.length, 5)
  })

  for (const [name, faults] of Object.entries({
    'puts it off': { rcpt: '451 4.7.1 later', times: 1 },
    'hangs up in the middle': { drop: 'data', times: 1 },
    'hangs up at once': { drop: 'connect', times: 1 },
    'refuses everybody': { greeting: '421 busy', times: 1 },
  })) {
    test(`comes once although the mail server first ${name}`, async () => {
      const server = await startBoth()
      await smtp.setFaults(faults)
      const person = await signUp(server)
      await smtp.mailTo(person.email)
      assert.equal(smtp.mails.length, 1)
    })
  }

  test('is given up, and said so, when the address is refused', async () => {
    const server = await startBoth()
    await smtp.setFaults({ rcpt: '550 5.1.1 no such user' })
    const person = await signUp(server)
    await until('the log to say so', () => server.output.includes('mail given up'))
    assert.ok(server.output.includes('550 5.1.1'))
    assert.ok(!server.output.includes(person.email))
    const { connections } = smtp
    await signUp(server)
    await until('the next mail', () => smtp.connections > connections)
  })
})

describe(`a server that is killed while it sends on ${engine}`, () => {
  test('sends the mail after its next start', async () => {
    const server = await startBoth()
    await smtp.setFaults({ tarpit: 60 })
    const people = [await signUp(server), await signUp(server), await signUp(server)]
    await until('the mail to be on its way', () => smtp.connections > 0)
    await server.stop('SIGKILL')
    await smtp.setFaults({})
    await server.start()
    // On PostgreSQL the one that was on its way waits until nobody can be sending it any more.
    const expected = engine === 'sqlite' ? people : people.slice(1)
    for (const person of expected) await smtp.mailTo(person.email)
    assert.deepEqual(smtp.mails.map((mail) => mail.to[0]).sort(), expected.map((person) => person.email).sort())
  })

  test('loses none of those that it acknowledged', async () => {
    const server = await startBoth()
    const acknowledged = []
    let running = true
    const signUpForever = async () => {
      while (running) {
        const person = someone()
        const { error } = await client(server.url, 'anon').auth.signUp(person)
        if (!error) acknowledged.push(person.email)
      }
    }
    const workers = Array.from({ length: 4 }, signUpForever)
    await until('some sign-ups', () => acknowledged.length >= 12)
    const ended = server.stop('SIGKILL')
    running = false
    await ended
    await Promise.all(workers)
    await server.start()
    const onItsWay = engine === 'sqlite' ? 0 : 1
    await until('the mails', () => acknowledged.filter((email) => smtp.mails.some((mail) => mail.to[0] === email)).length
      >= acknowledged.length - onItsWay)
    // At least once: only what was on its way when the server died may come twice, with the same id.
    const ids = new Set(smtp.mails.map((mail) => mail.id))
    assert.ok(smtp.mails.length - ids.size <= 1)
  })
})

if (engine === 'postgresql') {
  describe('two servers on one PostgreSQL', () => {
    test('send each mail once', async () => {
      const first = await startBoth()
      const second = await Server.create({ environment: { ...smtp.environment, DATABASE_URL: first.database.url } })
      await second.database.drop() // its own is not needed
      second.database = undefined
      second.environment.DATABASE_URL = first.database.url
      await second.start()
      servers.unshift(second)
      await smtp.setFaults({ greeting: '421 busy' }) // so that both find all of them waiting
      const people = await Promise.all(Array.from({ length: 24 }, (_, i) => signUp(i % 2 ? first : second)))
      await smtp.setFaults({})
      for (const person of people) await smtp.mailTo(person.email)
      await delay(500)
      assert.equal(smtp.mails.length, people.length)
      assert.equal(new Set(smtp.mails.map((mail) => mail.id)).size, people.length)
    })
  })
}

describe(`without a mail server on ${engine}`, () => {
  test('mails become files that only the owner can read, and the log names them', async () => {
    const server = await startServer({ GOTRUE_MAILER_AUTOCONFIRM: 'false' })
    const person = await signUp(server)
    const folder = join(server.directory, 'data', 'mail')
    const [name] = await until('a file', () => readdir(folder).catch(() => []).then((names) => names.length && names))
    await until('the log to name it', () => server.output.includes(name))
    assert.equal((await stat(folder)).mode & 0o777, 0o700)
    assert.equal((await stat(join(folder, name))).mode & 0o777, 0o600)
    assert.match(await readFile(join(folder, name), 'latin1'), new RegExp(`^To: ${person.email}\r$`, 'm'))
    assert.ok(!server.output.includes(person.email))
  })
})

describe(`settings of mail on ${engine}`, () => {
  async function refusedStart(environment) {
    const server = await Server.create({ environment })
    servers.push(server)
    const { code, errors } = await server.command(['serve'])
    assert.notEqual(code, 0)
    return errors
  }

  test('a template with an unknown construct stops the start with file, line and construct', async () => {
    const server = await Server.create()
    servers.push(server)
    const file = join(server.directory, 'invite.html')
    await writeFile(file, '<p>\n{{ shout .Email }}</p>')
    server.environment.GOTRUE_MAILER_TEMPLATES_INVITE = `file:${file}`
    const { code, errors } = await server.command(['serve'])
    assert.notEqual(code, 0)
    for (const word of ['GOTRUE_MAILER_TEMPLATES_INVITE', file, 'line 2', 'shout']) assert.ok(errors.includes(word), errors)
  })

  test('an address or header with CR and LF stops the start', async () => {
    assert.match(await refusedStart({ GOTRUE_SMTP_ADMIN_EMAIL: 'a@b.c\r\nBcc: x@y.z' }), /GOTRUE_SMTP_ADMIN_EMAIL/)
    assert.match(await refusedStart({ GOTRUE_SMTP_SENDER_NAME: 'a\nb' }), /GOTRUE_SMTP_SENDER_NAME/)
    assert.match(await refusedStart({ GOTRUE_SMTP_HEADERS: '{"X-A":["b\\r\\nBcc: x@y.z"]}' }), /GOTRUE_SMTP_HEADERS/)
  })

  test('headers, subject and template are used', async () => {
    const server = await startBoth({
      GOTRUE_SMTP_HEADERS: '{"X-Type":["$messageType"]}',
      GOTRUE_MAILER_SUBJECTS_CONFIRMATION: 'Welcome, {{ .Data.name }}',
    })
    const person = await signUp(server, { name: 'Ada\r\nBcc: all@example.org' })
    const mail = await smtp.mailTo(person.email)
    assert.equal(mail.subject, 'Welcome, Ada Bcc: all@example.org')
    assert.match(Buffer.from(mail.content, 'base64').toString('latin1'), /^X-Type: confirmation\r$/m)
    assert.deepEqual(mail.to, [person.email])
  })

  test('a test mail arrives, and its dialogue is shown without the password', async () => {
    const server = await startBoth({ GOTRUE_SMTP_USER: 'post', GOTRUE_SMTP_PASS: 'open sesame' }, '--auth', 'plain')
    const { status, delivered, dialogue } = await tryMail(server, 'root@example.org')
    assert.equal(status, 200)
    assert.equal(delivered, true)
    const mail = await smtp.mailTo('root@example.org')
    assert.equal(mail.user, 'post')
    for (const line of [/EHLO/, /MAIL FROM:<auth@example\.com>/, /RCPT TO:<root@example\.org>/, /\b250\b/])
      assert.ok(dialogue.some((one) => line.test(one)), `${line} in ${dialogue.join('\n')}`)
    const said = dialogue.join('\n')
    for (const secret of ['open sesame', Buffer.from('\0post\0open sesame').toString('base64')])
      assert.ok(!said.includes(secret) && !server.output.includes(secret), secret)
    assert.deepEqual(await testsInLog(server), [['service_role', 'root@example.org', true]])
  })

  test('a test mail that is refused says what the mail server said', async () => {
    const server = await startBoth()
    await smtp.setFaults({ rcpt: '550 5.1.1 nobody of that name' })
    const { status, delivered, dialogue } = await tryMail(server, 'nobody@example.org')
    assert.deepEqual([status, delivered], [200, false])
    assert.ok(dialogue.some((line) => line.includes('550 5.1.1 nobody of that name')), dialogue.join('\n'))
    await smtp.setFaults({ drop: 'connect' })
    const away = await tryMail(server, 'root@example.org')
    assert.deepEqual([away.status, away.delivered], [200, false])
    assert.deepEqual(await testsInLog(server),
      [['service_role', 'nobody@example.org', false], ['service_role', 'root@example.org', false]])
  })

  test('a test mail says where the mail server hangs, before the answer is overdue', async () => {
    const server = await startBoth({ GOTRUE_API_MAX_REQUEST_DURATION: '4s' })
    const hangs = [[{ slow: { rcpt: 60 } }, "* the mail server did not answer in time at RCPT TO ("],
      [{ endless: 'rcpt' }, "* the mail server's reply has no end at RCPT TO"]]
    for (const [index, [faults, why]] of hangs.entries()) {
      await smtp.setFaults(faults)
      const { status, delivered, dialogue } = await tryMail(server, 'root@example.org')
      assert.deepEqual([status, delivered], [200, false])
      assert.ok(dialogue.includes('> RCPT TO:<root@example.org>'), dialogue.join('\n'))
      assert.ok(dialogue.at(-1).startsWith(why), dialogue.at(-1))
      assert.deepEqual(await testsInLog(server), Array(index + 1).fill(['service_role', 'root@example.org', false]))
    }
  })

  test('more than two test mails at once are refused at once', async () => {
    const server = await startBoth({ GOTRUE_API_MAX_REQUEST_DURATION: '8s' })
    await smtp.setFaults({ tarpit: 60 })
    const hanging = [1, 2].map(() => tryMail(server, 'root@example.org'))
    await until('both to be on their way', () => smtp.connections === 2)
    const others = await Promise.all(Array.from({ length: 6 }, () => tryMail(server, 'root@example.org')))
    for (const other of others) assert.deepEqual([other.status, other.error_code], [429, 'over_request_rate_limit'])
    assert.equal(smtp.connections, 2)
    for (const answer of await Promise.all(hanging)) assert.deepEqual([answer.status, answer.delivered], [200, false])
    await smtp.setFaults({})
    assert.equal((await tryMail(server, 'root@example.org')).delivered, true)
  })
})
