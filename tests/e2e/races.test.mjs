// Many want the same thing at once: over real sockets, from two server processes on one PostgreSQL, from one on SQLite.
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { someone } from './client.mjs'
import { Server, engine } from './server.mjs'

const crowd = 100
// A hundred passwords are hashed one after the other, which a busy machine may take its time for.
const common = { GOTRUE_JWT_SECRET: 'a secret of thirty-two bytes or more', GOTRUE_API_MAX_REQUEST_DURATION: '2m' }

// As many servers as may share a database, and how to ask them in turn.
class Fleet {
  static async start(environment = {}) {
    const fleet = new Fleet()
    const options = { environment: { ...common, ...environment } }
    fleet.servers = [await Server.start(options)]
    if (engine === 'postgresql') fleet.servers.push(await Server.start({ ...options, beside: fleet.servers[0] }))
    return fleet
  }

  sql(statement) {
    return this.servers[0].sql(statement)
  }

  async post(path, body, number = 0) {
    const server = this.servers[number % this.servers.length]
    const response = await fetch(server.url + path, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }

  async user(token, number) {
    const server = this.servers[number % this.servers.length]
    const response = await fetch(`${server.url}/user`, { headers: { Authorization: `Bearer ${token}` } })
    return { status: response.status, body: await response.json() }
  }

  refresh(token, number) {
    return this.post('/token?grant_type=refresh_token', { refresh_token: token }, number)
  }

  // The same request a hundred times, each on a socket of its own.
  crowd(send) {
    return Promise.all(Array.from({ length: crowd }, (_, number) => send(number)))
  }

  refreshes(token) {
    return this.crowd((number) => this.refresh(token, number))
  }

  async signUp() {
    const { status, body } = await this.post('/signup', someone())
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }

  async dispose() {
    for (const server of this.servers.reverse()) await server.dispose()
  }
}

function tally(values) {
  const counts = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const statuses = (answers) => tally(answers.map(({ status }) => status))
const codes = (answers) => tally(answers.map(({ body }) => body.error_code))
const tokens = (answers) => [...new Set(answers.map(({ body }) => body.refresh_token))]

// The one refresh token of all the answers, which must have succeeded.
function converged(answers) {
  assert.deepEqual(statuses(answers), { 200: crowd }, JSON.stringify(codes(answers)))
  const distinct = tokens(answers)
  assert.equal(distinct.length, 1, `${distinct.length} different tokens`)
  return distinct[0]
}

for (const version of [1, 2]) {
  for (const interval of [0, 10]) {
    describe(`refresh tokens of version ${version} with a reuse interval of ${interval} s on ${engine}`, () => {
      let fleet
      const sessionOf = (answer) => `'${JSON.parse(Buffer.from(answer.access_token.split('.')[1], 'base64url')).session_id}'`
      const active = (id) => fleet.sql(version === 1
        ? `SELECT count(*) FROM refresh_tokens WHERE session_id = ${id} AND NOT revoked`
        : `SELECT refresh_token_counter FROM sessions WHERE id = ${id}`)

      // Beyond the interval, without waiting for it.
      const outliveInterval = (id) => fleet.sql(version === 1
        ? `UPDATE refresh_tokens SET updated_at = '2020-01-01 00:00:00.000000+00:00' WHERE session_id = ${id}`
        : `UPDATE sessions SET refreshed_at = '2020-01-01 00:00:00.000000+00:00' WHERE id = ${id}`)

      before(async () => {
        fleet = await Fleet.start({
          GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION: String(version),
          GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL: String(interval),
        })
      })

      after(() => fleet?.dispose())

      test('a hundred refreshes of one token converge on one active child', async () => {
        const first = await fleet.signUp()
        const child = converged(await fleet.refreshes(first.refresh_token))
        assert.equal(await active(sessionOf(first)), '1')
        const grandchild = converged(await fleet.refreshes(child))
        assert.equal(await active(sessionOf(first)), version === 1 ? '1' : '2')
        assert.equal((await fleet.refresh(grandchild, 1)).status, 200)
      })

      test('a grandparent outside the interval ends the family, whoever sends it', async () => {
        const first = await fleet.signUp()
        const child = converged(await fleet.refreshes(first.refresh_token))
        const grandchild = converged(await fleet.refreshes(child))
        await outliveInterval(sessionOf(first))
        const answers = await fleet.refreshes(first.refresh_token)
        assert.deepEqual(statuses(answers), { 400: crowd })
        if (version === 1) {
          assert.deepEqual(codes(answers), { refresh_token_already_used: crowd })
          assert.equal(await active(sessionOf(first)), '0')
          await outliveInterval(sessionOf(first)) // the revocation began a new one
        } else { // the first to come ends the session, and then there is none
          assert.deepEqual(codes(answers), { refresh_token_already_used: 1, refresh_token_not_found: crowd - 1 })
          assert.equal(await fleet.sql(`SELECT count(*) FROM sessions WHERE id = ${sessionOf(first)}`), '0')
        }
        for (const token of [child, grandchild]) {
          for (const number of [0, 1]) assert.equal((await fleet.refresh(token, number)).status, 400)
        }
        // Version 1 leaves the session, and with it the access tokens until they expire.
        const expected = version === 1 ? 200 : 403
        for (const number of [0, 1]) assert.equal((await fleet.user(first.access_token, number)).status, expected)
      })

      if (interval > 0) {
        test('a grandparent within the interval is taken by all, and they meet in one token', async () => {
          const first = await fleet.signUp()
          const child = converged(await fleet.refreshes(first.refresh_token))
          converged(await fleet.refreshes(child))
          const met = converged(await fleet.refreshes(first.refresh_token))
          assert.equal((await fleet.refresh(met, 1)).status, 200)
        })
      }

      test('signing out meanwhile leaves nothing behind', async () => {
        const first = await fleet.signUp()
        const answers = await fleet.crowd((number) => (number === crowd / 2
          ? fetch(`${fleet.servers[0].url}/logout`, { method: 'POST', headers: { Authorization: `Bearer ${first.access_token}` } })
            .then((response) => ({ status: response.status, body: {} }))
          : fleet.refresh(first.refresh_token, number)))
        assert.equal(answers[crowd / 2].status, 204)
        const refused = answers.filter(({ status }) => status !== 200 && status !== 204)
        assert.deepEqual(statuses(refused), refused.length ? { 400: refused.length } : {})
        assert.deepEqual(codes(refused), refused.length ? { refresh_token_not_found: refused.length } : {})
        assert.equal(await fleet.sql(`SELECT count(*) FROM sessions WHERE id = ${sessionOf(first)}`), '0')
        for (const token of tokens(answers).filter(Boolean)) assert.equal((await fleet.refresh(token, 1)).status, 400)
      })
    })
  }
}

describe(`changing to tokens of version 2 on ${engine}`, () => {
  let fleet

  afterEach(() => fleet?.dispose())

  test('a hundred refreshes of one old token converge, too', async () => {
    fleet = await Fleet.start()
    const { refresh_token: old } = await fleet.signUp()
    assert.equal(old.length, 12)
    for (const server of fleet.servers) {
      await server.stop()
      Object.assign(server.environment, {
        GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION: '2', GOTRUE_SECURITY_REFRESH_TOKEN_UPGRADE_PERCENTAGE: '100',
      })
      await server.start()
    }
    const signed = converged(await fleet.refreshes(old))
    assert.ok(signed.length > 50, signed)
    assert.equal(await fleet.sql('SELECT refresh_token_counter FROM sessions'), '0')
    assert.equal(await fleet.sql('SELECT count(*) FROM refresh_tokens WHERE NOT revoked'), '0')
    converged(await fleet.refreshes(signed))
  })
})

describe(`sign-ups on ${engine}`, () => {
  let fleet

  afterEach(() => fleet?.dispose())

  for (const [how, passwordOf] of [['one password', () => 'correct horse'], ['different passwords', (number) => `correct horse ${number}`]]) {
    test(`a hundred of one address make one user, with ${how}`, async () => {
      fleet = await Fleet.start()
      const { email } = someone()
      const answers = await fleet.crowd((number) => fleet.post('/signup', { email, password: passwordOf(number) }, number))
      assert.deepEqual(statuses(answers), { 200: 1, 422: crowd - 1 }, JSON.stringify(codes(answers)))
      assert.deepEqual(codes(answers.filter(({ status }) => status !== 200)), { user_already_exists: crowd - 1 })
      assert.equal(await fleet.sql('SELECT count(*) FROM users'), '1')
      assert.equal(await fleet.sql('SELECT count(*) FROM identities'), '1')
      assert.equal(await fleet.sql('SELECT count(*) FROM sessions'), '1')
      // The one that was told so is the one that can sign in.
      const winner = answers.findIndex(({ status }) => status === 200)
      const { status } = await fleet.post('/token?grant_type=password', { email, password: passwordOf(winner) }, winner + 1)
      assert.equal(status, 200)
    })
  }

  test('a hundred of one address make one user and one mail, where addresses must be confirmed', async () => {
    fleet = await Fleet.start({ GOTRUE_MAILER_AUTOCONFIRM: 'false' })
    const { email, password } = someone()
    const answers = await fleet.crowd((number) => fleet.post('/signup', { email, password }, number))
    assert.deepEqual(statuses(answers), { 200: 1, 429: crowd - 1 }, JSON.stringify(codes(answers)))
    assert.deepEqual(codes(answers.filter(({ status }) => status !== 200)), { over_email_send_rate_limit: crowd - 1 })
    assert.equal(await fleet.sql('SELECT count(*) FROM users'), '1')
    assert.equal(await fleet.sql('SELECT count(*) FROM latchkey_outbox'), '1')
    assert.equal(await fleet.sql('SELECT count(*) FROM sessions'), '0')
  })
})

describe(`starting at once on an empty ${engine} database`, () => {
  const servers = []

  afterEach(async () => {
    for (const server of servers.splice(0).reverse()) await server.dispose()
  })

  async function createFive() {
    servers.push(await Server.create())
    while (servers.length < 5) servers.push(await Server.create({ beside: servers[0] }))
  }

  if (engine === 'postgresql') test('five servers migrate it once', async () => {
    await createFive()
    await Promise.all(servers.map((server) => server.start()))
    const migrated = servers.filter((server) => server.output.includes('database migrated'))
    assert.equal(migrated.length, 1, servers.map((server) => server.output).join('\n'))
    assert.equal(await servers[0].sql('SELECT count(*) FROM schema_migrations'), '70')
    for (const server of servers) assert.equal((await fetch(`${server.url}/health/ready`)).status, 200)
  })

  if (engine === 'sqlite') test('one of five servers gets the file, and the others say why not', async () => {
    await createFive()
    const started = await Promise.allSettled(servers.map((server) => server.start()))
    const lost = started.filter(({ status }) => status === 'rejected')
    assert.equal(lost.length, 4)
    const owner = servers[started.findIndex(({ status }) => status === 'fulfilled')]
    for (const { reason } of lost) assert.match(reason.message, new RegExp(`\\b${owner.process.pid}\\b`))
    assert.equal((await fetch(`${owner.url}/health/ready`)).status, 200)
    assert.equal(await owner.sql('SELECT count(*) FROM schema_migrations'), '70')
  })
})
