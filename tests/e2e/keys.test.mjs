// Signing keys: what clients make of them, and their rotation while people stay signed in.
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createClient } from '@supabase/supabase-js'
import WebSocket from 'ws'
import { client, someone, success } from './client.mjs'
import { Server, claimsOf, engine, keysIn, until } from './server.mjs'

const kinds = {
  ES256: ['ec', { namedCurve: 'P-256' }],
  ES512: ['ec', { namedCurve: 'P-521' }],
  RS256: ['rsa', { modulusLength: 2048 }],
  EdDSA: ['ed25519', {}],
}

// Not by export() of a fresh KeyObject: Node 20 waits for itself for ever when it collects garbage meanwhile.
function privateJwk([type, options]) {
  const jwk = { format: 'jwk' }
  return generateKeyPairSync(type, { ...options, publicKeyEncoding: jwk, privateKeyEncoding: jwk }).privateKey
}

// A private JWK as GOTRUE_JWT_KEYS lists it; it signs unless `signs` is false.
function makeKey(kid, alg) {
  const jwk = { ...privateJwk(kinds[alg]), kid, alg, use: 'sig' }
  return (signs) => ({ ...jwk, key_ops: signs ? ['sign', 'verify'] : ['verify'] })
}

const list = (...keys) => JSON.stringify(keys)
const kidsOf = (value) => JSON.parse(value).sort((a, b) => b.key_ops.includes('sign') - a.key_ops.includes('sign')).map((key) => key.kid)
const headerOf = (token) => JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString())

async function userBy(server, token) {
  const response = await fetch(`${server.url}/auth/v1/user`, { headers: { Authorization: `Bearer ${token}` } })
  return { status: response.status, body: await response.json() }
}

// The signing key comes first.
async function publishedKids(server) {
  const response = await fetch(`${server.url}/auth/v1/.well-known/jwks.json`)
  return (await response.json()).keys.map((key) => key.kid)
}

// As administrators see it.
async function shownSetting(server, service, name) {
  const response = await fetch(`${server.url}/auth/v1/admin/settings`, { headers: { Authorization: `Bearer ${service}` } })
  assert.equal(response.status, 200, await response.clone().text())
  const { value, source } = (await response.json()).settings.find((setting) => setting.name === name)
  return `${value} from ${source}`
}

// A client whose requests are noted.
function watched(url, key) {
  const asked = []
  const made = createClient(url, key, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false },
    realtime: { transport: WebSocket },
    global: { fetch: (target, options) => { asked.push(new URL(String(target)).pathname); return fetch(target, options) } },
  })
  return { auth: made.auth, asked }
}

for (const alg of ['ES256', 'RS256']) {
  describe(`claims signed with ${alg} on ${engine}`, () => {
    let server
    let anon

    before(async () => {
      const key = makeKey(`claims-${alg}`, alg)
      server = await Server.start({ environment: { GOTRUE_JWT_KEYS: list(key(true)) } })
      anon = (await server.keys()).anon
    })

    after(() => server?.dispose())

    test('are verified by the client itself, against the published key', async () => {
      const { auth, asked } = watched(server.url, anon)
      const { session, user } = success(await auth.signUp(someone()))
      assert.deepEqual(headerOf(session.access_token), { alg, kid: `claims-${alg}`, typ: 'JWT' })
      asked.length = 0
      const { claims, header } = success(await auth.getClaims(session.access_token))
      assert.equal(claims.sub, user.id)
      assert.equal(header.kid, `claims-${alg}`)
      assert.deepEqual(asked, ['/auth/v1/.well-known/jwks.json'])
    })

    test('are refused by the client when they were changed', async () => {
      const { auth } = watched(server.url, anon)
      const { session } = success(await auth.signUp(someone()))
      const [head, , signature] = session.access_token.split('.')
      const other = Buffer.from(JSON.stringify({ ...claimsOf(session.access_token), role: 'service_role' })).toString('base64url')
      const { data, error } = await auth.getClaims(`${head}.${other}.${signature}`)
      assert.equal(data, null)
      assert.match(String(error), /signature/i)
      assert.equal((await userBy(server, `${head}.${other}.${signature}`)).status, 403)
    })
  })
}

describe(`keys that are printed on ${engine}`, () => {
  // The server takes them: what is missing is a person, not a good signature.
  async function assertTaken(server, key) {
    const { status, body } = await userBy(server, key)
    assert.equal(status, 403)
    assert.match(body.msg, /^invalid claim: missing sub claim/)
  }

  test('are signed with the key pair where nothing else is accepted, with a warning', async () => {
    const server = await Server.start({ environment: { GOTRUE_JWT_KEYS: list(makeKey('pair', 'ES256')(true)) } })
    try {
      const printed = await server.command(['keys'])
      assert.equal(printed.code, 0)
      assert.match(printed.errors, /signed with the key .*pair.* and end when it leaves GOTRUE_JWT_KEYS/)
      const { anon, service_role: serviceRole } = keysIn(printed.output)
      assert.equal(headerOf(anon).kid, 'pair')
      await assertTaken(server, anon)
      await assertTaken(server, serviceRole)
      const atStart = keysIn(server.output) // an ECDSA signature is another one each time
      assert.deepEqual(claimsOf(atStart.anon), claimsOf(anon))
      await assertTaken(server, atStart.service_role)
      assert.match(server.output, /end when it leaves GOTRUE_JWT_KEYS/)
    } finally {
      await server.dispose()
    }
  })

  test('stay signed with the secret where that is accepted, so that they outlive every rotation', async () => {
    const server = await Server.create({ environment: { GOTRUE_JWT_SECRET: 'a-secret-of-thirty-two-bytes-or-more' } })
    try {
      await server.start()
      const before = await server.keys()
      await server.stop()
      Object.assign(server.environment, {
        GOTRUE_JWT_KEYS: list(makeKey('pair', 'ES256')(true)), GOTRUE_JWT_VALID_METHODS: 'ES256,HS256',
      })
      await server.start()
      const printed = await server.command(['keys'])
      assert.deepEqual(keysIn(printed.output), before)
      assert.doesNotMatch(printed.errors + server.output, /GOTRUE_JWT_KEYS/)
      await assertTaken(server, before.anon)
    } finally {
      await server.dispose()
    }
  })

  test('come with a warning where the server would refuse them', async () => {
    const server = await Server.start({ environment: { GOTRUE_JWT_VALID_METHODS: 'RS256' } })
    try {
      const printed = await server.command(['keys'])
      assert.equal(printed.code, 0)
      assert.match(printed.errors, /are refused by this server itself/)
      assert.match(server.output, /are refused by this server itself/)
      assert.match((await userBy(server, keysIn(printed.output).anon)).body.msg, /signing method HS256 is invalid/)
    } finally {
      await server.dispose()
    }
  })
})

describe(`keys that cannot be used on ${engine}`, () => {
  const weak = { ...privateJwk(['rsa', { modulusLength: 1024 }]),
    kid: 'weak', alg: 'RS256', key_ops: ['sign', 'verify'] }
  const kms = { kty: 'RSA', kid: 'far-away', alg: 'RS256', key_ops: ['sign'], n: weak.n, e: weak.e, 'aws:kms:arn': 'arn:aws:kms:eu:1:key/2' }
  const good = makeKey('good', 'EdDSA')(true)
  const { x: otherX } = makeKey('other', 'EdDSA')(true)
  for (const [what, value, says] of [
    ['a weak one', list(weak), /GOTRUE_JWT_KEYS: key 1 \(kid "weak"\): the modulus n has only 1024 bits; use 2048 or more/],
    ['one in a KMS', list(good, kms), /key 2 \(kid "far-away"\): keys in AWS KMS/],
    ['two that sign', list(good, makeKey('second', 'ES256')(true)), /key 2 \(kid "second"\): it lists "sign"/],
    ['none that signs', list(makeKey('first', 'ES256')(false)), /no key signs/],
    ['halves that do not belong together', list({ ...good, x: otherX }), /key 1 \(kid "good"\): the private half/],
  ]) {
    test(`stop the start: ${what}`, async () => {
      const server = await Server.create({ environment: { GOTRUE_JWT_KEYS: value } })
      try {
        for (const command of ['serve', 'keys']) {
          const { code, output, errors } = await server.command([command])
          assert.notEqual(code, 0)
          assert.match(output + errors, says)
          for (const secret of [weak.d, weak.p, good.d]) assert.ok(!(output + errors).includes(secret))
        }
      } finally {
        await server.dispose()
      }
    })
  }
})

describe(`rotation on ${engine}`, () => {
  const old = makeKey('old', 'RS256')
  const next = makeKey('next', 'ES256')
  const steps = {
    'only the old one': list(old(true)),
    'a new one is listed': list(old(true), next(false)),
    'the new one signs': list(old(false), next(true)),
    'the old one has gone': list(next(true)),
  }

  // Signs in before the first step and goes through the others; `change` brings a step into force.
  async function rotate(server, change) {
    const person = someone()
    const auth = client(server.url, 'a public key is not looked at').auth
    const { session } = success(await auth.signUp(person))
    const first = session.access_token
    assert.equal(headerOf(first).kid, 'old')
    for (const [name, value] of Object.entries(steps)) {
      await change(value)
      assert.deepEqual(await publishedKids(server), kidsOf(value), name)
      const isGone = name === 'the old one has gone'
      const { status, body } = await userBy(server, first)
      assert.equal(status, isGone ? 403 : 200, name)
      if (isGone) assert.equal(body.error_code, 'bad_jwt')
      const { access_token: fresh } = success(await auth.refreshSession()).session // nobody is signed out
      assert.equal(headerOf(fresh).kid, kidsOf(value)[0], name)
      assert.equal((await userBy(server, fresh)).status, 200, name)
    }
  }

  test('over restarts', async () => {
    const server = await Server.start({ environment: { GOTRUE_JWT_KEYS: steps['only the old one'] } })
    try {
      await rotate(server, async (value) => {
        await server.stop()
        server.environment.GOTRUE_JWT_KEYS = value
        await server.start()
      })
    } finally {
      await server.dispose()
    }
  })

  test('while it runs, by the files of --config-dir', async () => {
    const server = await Server.create({ environment: { GOTRUE_RELOADING_GRACE_PERIOD_INTERVAL: '100ms' } })
    const directory = join(server.directory, 'config')
    const write = async (value) => {
      await writeFile(join(directory, 'keys.tmp'), JSON.stringify({ GOTRUE_JWT_KEYS: value }))
      await rename(join(directory, 'keys.tmp'), join(directory, 'keys.json'))
    }
    try {
      await mkdir(directory)
      await write(steps['only the old one'])
      server.options = ['--config-dir', directory]
      await server.start()
      await rotate(server, async (value) => {
        await write(value)
        await until('the keys are taken over', async () => (await publishedKids(server)).join() === kidsOf(value).join())
      })

      // What cannot be used changes nothing, and neither does a file that goes.
      const { service_role: service } = await server.keys()
      await write(list(makeKey('bad', 'ES256')(false)))
      await until('the refusal is in the log', () => server.output.includes('no key signs'))
      assert.deepEqual(await publishedKids(server), ['next'])
      await rm(join(directory, 'keys.json'))
      assert.equal(await shownSetting(server, service, 'GOTRUE_JWT_KEY_ID'), ' from default')
      await writeFile(join(directory, 'other.env'), 'GOTRUE_DISABLE_SIGNUP=true\nGOTRUE_JWT_KEY_ID=shown\n')
      await until('the other setting is noticed', () => server.output.includes('GOTRUE_DISABLE_SIGNUP'))
      assert.equal(await shownSetting(server, service, 'GOTRUE_JWT_KEY_ID'), 'shown from config_dir')
      assert.equal(await shownSetting(server, service, 'GOTRUE_DISABLE_SIGNUP'), 'false from default') // in force until the next start
      assert.deepEqual(await publishedKids(server), ['next'])
    } finally {
      await server.dispose()
    }
  })

  test('while it runs, by SIGHUP and a file of the key', async () => {
    const server = await Server.create()
    const file = join(server.directory, 'keys.json')
    try {
      await writeFile(file, steps['only the old one'])
      server.environment.GOTRUE_JWT_KEYS_FILE = file
      await server.start()
      await rotate(server, async (value) => {
        await writeFile(file, value)
        server.process.kill('SIGHUP')
        await until('the keys are taken over', async () => (await publishedKids(server)).join() === kidsOf(value).join())
      })
      assert.equal(server.process.exitCode, null)
    } finally {
      await server.dispose()
    }
  })
})

describe(`anonymous sign-in on ${engine}`, () => {
  let server
  let anon

  before(async () => {
    server = await Server.start({ environment: {
      GOTRUE_JWT_KEYS: list(makeKey('pair', 'EdDSA')(true)), GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED: 'true',
    } })
    anon = (await server.keys()).anon
  })

  after(() => server?.dispose())

  test('gives a session whose token says so', async () => {
    const auth = client(server.url, anon).auth
    const { user, session } = success(await auth.signInAnonymously({ options: { data: { city: 'Oslo' } } }))
    assert.equal(user.is_anonymous, true)
    assert.equal(user.email, '')
    assert.deepEqual(user.user_metadata, { city: 'Oslo' })
    assert.equal(claimsOf(session.access_token).is_anonymous, true)
    assert.deepEqual(claimsOf(session.access_token).amr.map((one) => one.method), ['anonymous'])
  })

  test('becomes an account by an address and a password', async () => {
    const person = someone()
    const auth = client(server.url, anon).auth
    const { user } = success(await auth.signInAnonymously())
    const alone = await auth.updateUser({ password: person.password })
    assert.equal(alone.error.code, 'validation_failed')
    const updated = success(await auth.updateUser(person)).user
    assert.equal(updated.id, user.id)
    assert.equal(updated.email, person.email)
    assert.equal(updated.is_anonymous, false)
    const renewed = success(await auth.refreshSession()).session
    assert.equal(claimsOf(renewed.access_token).is_anonymous, false)
    const again = success(await client(server.url, anon).auth.signInWithPassword(person))
    assert.equal(again.user.id, user.id)
  })

  test('cannot take the address of somebody else', async () => {
    const person = someone()
    success(await client(server.url, anon).auth.signUp(person))
    const auth = client(server.url, anon).auth
    success(await auth.signInAnonymously())
    const { error } = await auth.updateUser({ email: person.email })
    assert.equal(error.code, 'email_exists')
    assert.equal(success(await auth.getUser()).user.is_anonymous, true)
  })
})
