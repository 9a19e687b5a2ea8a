// What an application does with @supabase/supabase-js, through /auth/v1 and without a gateway.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AuthApiError, AuthWeakPasswordError } from '@supabase/supabase-js'
import { client, someone, success } from './client.mjs'
import { Server, claimsOf, delay, engine } from './server.mjs'

let server
let keys

before(async () => {
  server = await Server.start()
  keys = await server.keys()
})

after(() => server?.dispose())

async function signedUp() {
  const person = someone()
  const auth = client(server.url, keys.anon).auth
  const { session, user } = success(await auth.signUp(person))
  return { person, auth, session, user }
}

async function signedIn(person) {
  const auth = client(server.url, keys.anon).auth
  const { session } = success(await auth.signInWithPassword(person))
  return { auth, session }
}

function assertCode({ error }, code, status) {
  assert.ok(error instanceof AuthApiError, `expected an AuthApiError ${code}, got ${error}`)
  assert.equal(error.code, code)
  assert.equal(error.status, status)
}

// What the server says to an access token, without the client's own state.
async function userByToken(token) {
  const response = await fetch(`${server.url}/auth/v1/user`, {
    headers: { apikey: keys.anon, Authorization: `Bearer ${token}`, 'X-Supabase-Api-Version': '2024-01-01' },
  })
  return { status: response.status, body: await response.json() }
}

describe(`signing up on ${engine}`, () => {
  test('gives a session at once while no mail server is set', async () => {
    const { person, session, user } = await signedUp()
    assert.equal(user.email, person.email)
    assert.equal(user.role, 'authenticated')
    assert.ok(user.email_confirmed_at)
    assert.equal(session.token_type, 'bearer')
    assert.equal(session.expires_in, 3600)
    assert.equal(claimsOf(session.access_token).sub, user.id)
  })

  test('keeps the data that came with it', async () => {
    const auth = client(server.url, keys.anon).auth
    const { user } = success(await auth.signUp({ ...someone(), options: { data: { name: 'Ann', age: 41 } } }))
    assert.equal(user.user_metadata.name, 'Ann')
    assert.equal(user.user_metadata.age, 41)
  })

  test('is refused for an address that exists, without a session', async () => {
    const { person } = await signedUp()
    const again = await client(server.url, keys.anon).auth.signUp({ ...person, password: 'another password' })
    assertCode(again, 'user_already_exists', 422)
    assert.equal(again.data.session, null)
    await signedIn(person)
  })

  test('tells why a password is too weak', async () => {
    const { error } = await client(server.url, keys.anon).auth.signUp({ ...someone(), password: 'abc' })
    assert.ok(error instanceof AuthWeakPasswordError)
    assert.equal(error.code, 'weak_password')
    assert.deepEqual(error.reasons, ['length'])
  })

  test('is refused for what is no address', async () => {
    const refused = await client(server.url, keys.anon).auth.signUp({ email: 'nobody', password: 'long enough' })
    assertCode(refused, 'validation_failed', 400)
  })
})

describe(`signing in on ${engine}`, () => {
  test('works with the right password and shows the user', async () => {
    const { person, user } = await signedUp()
    const { auth } = await signedIn(person)
    assert.equal(success(await auth.getUser()).user.id, user.id)
  })

  test('is refused alike for a wrong password and an unknown address', async () => {
    const { person } = await signedUp()
    const auth = client(server.url, keys.anon).auth
    const wrong = await auth.signInWithPassword({ ...person, password: 'wrong' })
    const unknown = await auth.signInWithPassword(someone())
    assertCode(wrong, 'invalid_credentials', 400)
    assertCode(unknown, 'invalid_credentials', 400)
    assert.equal(wrong.error.message, unknown.error.message)
  })

  test('gives claims that the client reads', async () => {
    const { person, user, session } = await signedUp()
    const auth = client(server.url, keys.anon).auth
    const { claims } = success(await auth.getClaims(session.access_token))
    assert.equal(claims.sub, user.id)
    assert.equal(claims.email, person.email)
    assert.equal(claims.role, 'authenticated')
    assert.equal(claims.aud, 'authenticated')
    assert.equal(claims.aal, 'aal1')
    assert.deepEqual(claims.amr.map((one) => one.method), ['password'])
  })

  test('refuses a token that was changed', async () => {
    const { session } = await signedUp()
    const [head, body, signature] = session.access_token.split('.')
    const other = Buffer.from(JSON.stringify({ ...claimsOf(session.access_token), role: 'service_role' })).toString('base64url')
    for (const forged of [`${head}.${other}.${signature}`, `${head}.${body}.`]) {
      const { status, body: answer } = await userByToken(forged)
      assert.equal(status, 403)
      assert.equal(answer.code, 'bad_jwt')
    }
  })
})

describe(`refreshing a session on ${engine}`, () => {
  test('rotates the refresh token and keeps the session', async () => {
    const { auth, session } = await signedUp()
    const next = success(await auth.refreshSession()).session
    assert.notEqual(next.refresh_token, session.refresh_token)
    assert.equal(claimsOf(next.access_token).session_id, claimsOf(session.access_token).session_id)
    assert.equal((await userByToken(next.access_token)).status, 200)
  })

  test('gives the same new token to who repeats the last refresh', async () => {
    const { auth, session } = await signedUp()
    const first = success(await auth.refreshSession({ refresh_token: session.refresh_token })).session
    const again = success(await auth.refreshSession({ refresh_token: session.refresh_token })).session
    assert.equal(again.refresh_token, first.refresh_token)
  })

  test('ends the whole family when an old token comes back', async () => {
    const { session } = await signedUp()
    const auth = client(server.url, keys.anon).auth
    const second = success(await auth.refreshSession({ refresh_token: session.refresh_token })).session
    const third = success(await auth.refreshSession({ refresh_token: second.refresh_token })).session
    const stolen = await auth.refreshSession({ refresh_token: session.refresh_token })
    assertCode(stolen, 'refresh_token_already_used', 400)
    assertCode(await auth.refreshSession({ refresh_token: third.refresh_token }), 'refresh_token_already_used', 400)
  })

  test('refuses tokens that never were', async () => {
    const auth = client(server.url, keys.anon).auth
    assertCode(await auth.refreshSession({ refresh_token: 'abcdefghijkl' }), 'refresh_token_not_found', 400)
    assertCode(await auth.refreshSession({ refresh_token: 'no' }), 'validation_failed', 400)
  })

  test('has one winner and no loser when a page refreshes ten times at once', async () => {
    const { session } = await signedUp()
    const answers = await Promise.all(Array.from({ length: 10 }, () =>
      client(server.url, keys.anon).auth.refreshSession({ refresh_token: session.refresh_token })))
    const tokens = new Set(answers.map((answer) => success(answer).session.refresh_token))
    assert.equal(tokens.size, 1)
  })
})

describe(`changing the account on ${engine}`, () => {
  test('merges data and removes what is null', async () => {
    const { auth } = await signedUp()
    success(await auth.updateUser({ data: { theme: 'dark', town: 'Ulm' } }))
    const { user } = success(await auth.updateUser({ data: { town: null, size: 3 } }))
    assert.equal(user.user_metadata.theme, 'dark')
    assert.equal(user.user_metadata.size, 3)
    assert.ok(!('town' in user.user_metadata))
    assert.deepEqual(success(await auth.getUser()).user.user_metadata, user.user_metadata)
  })

  test('changes the password and ends the other sessions', async () => {
    const { person, auth } = await signedUp()
    const other = await signedIn(person)
    success(await auth.updateUser({ password: 'quite another one' }))
    assert.equal((await userByToken(other.session.access_token)).body.code, 'session_not_found')
    success(await auth.getUser())
    assertCode(await client(server.url, keys.anon).auth.signInWithPassword(person), 'invalid_credentials', 400)
    await signedIn({ ...person, password: 'quite another one' })
  })

  test('refuses the same password again', async () => {
    const { person, auth } = await signedUp()
    assertCode(await auth.updateUser({ password: person.password }), 'same_password', 422)
  })

  test('does not give a user power over app_metadata', async () => {
    const { session } = await signedUp()
    const response = await fetch(`${server.url}/auth/v1/user`, {
      method: 'PUT',
      headers: { apikey: keys.anon, Authorization: `Bearer ${session.access_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ app_metadata: { admin: true } }),
    })
    assert.equal(response.status, 403)
    assert.equal((await response.json()).error_code, 'not_admin')
  })
})

describe(`signing out on ${engine}`, () => {
  const alive = async (session) => (await userByToken(session.access_token)).status === 200

  for (const [scope, expected] of [['local', [false, true, true]], ['others', [true, false, false]], ['global', [false, false, false]]]) {
    test(`with scope ${scope} ends exactly those sessions`, async () => {
      const { person } = await signedUp()
      const own = await signedIn(person)
      const others = [await signedIn(person), await signedIn(person)]
      const sessions = [own.session, ...others.map((one) => one.session)]
      assert.deepEqual(await Promise.all(sessions.map(alive)), [true, true, true])

      assert.equal((await own.auth.signOut({ scope })).error, null)

      assert.deepEqual(await Promise.all(sessions.map(alive)), expected)
      for (const [index, session] of sessions.entries()) {
        const { error } = await client(server.url, keys.anon).auth.refreshSession({ refresh_token: session.refresh_token })
        assert.equal(!error, expected[index], `refresh of session ${index}`)
      }
    })
  }

  test('leaves a client whose session is gone without one', async () => {
    const { person } = await signedUp()
    const first = await signedIn(person)
    const second = await signedIn(person)
    assert.equal((await first.auth.signOut({ scope: 'global' })).error, null)
    const { data, error } = await second.auth.getUser()
    assert.equal(data.user, null)
    assert.equal(error.name, 'AuthSessionMissingError')
  })
})

describe(`keys on ${engine}`, () => {
  const request = async (key) => {
    const headers = key ? { apikey: key, Authorization: `Bearer ${key}` } : {}
    return (await fetch(`${server.url}/auth/v1/admin/users`, { headers })).status
  }

  test('the anonymous key opens no door of an administrator, the service key does', async () => {
    assert.equal(await request(undefined), 401)
    assert.equal(await request(keys.anon), 403)
    assert.ok(![401, 403, 404].includes(await request(keys.service_role)))
  })
})

describe(`a browser on ${engine}`, () => {
  test('may send every header that supabase-js sends', async () => {
    const wanted = ['apikey', 'authorization', 'content-type', 'x-client-info', 'x-supabase-api-version']
    const response = await fetch(`${server.url}/auth/v1/token?grant_type=password`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://localhost:3000',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': wanted.join(','),
      },
    })
    assert.ok(response.ok, String(response.status))
    assert.ok(['*', 'http://localhost:3000'].includes(response.headers.get('access-control-allow-origin')))
    assert.match(response.headers.get('access-control-allow-methods'), /\bPOST\b/)
    const allowed = response.headers.get('access-control-allow-headers').toLowerCase().split(/\s*,\s*/)
    assert.deepEqual(wanted.filter((one) => !allowed.includes(one)), [])
  })

  test('may read the answer, errors too', async () => {
    for (const path of ['/settings', '/user', '/nowhere']) {
      const response = await fetch(`${server.url}/auth/v1${path}`, { headers: { Origin: 'http://localhost:3000' } })
      assert.equal(response.headers.get('access-control-allow-origin'), '*', path)
      await response.arrayBuffer()
    }
  })
})

describe(`refresh tokens of version 2 on ${engine}`, () => {
  let other

  before(async () => {
    other = await Server.start({ environment: { GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION: '2' } })
  })

  after(() => other?.dispose())

  test('go on working, and end the session when a stolen one comes back', async () => {
    const auth = client(other.url, (await other.keys()).anon).auth
    const { session } = success(await auth.signUp(someone()))
    const second = success(await auth.refreshSession()).session
    const third = success(await auth.refreshSession()).session
    assert.equal(new Set([session, second, third].map((one) => one.refresh_token)).size, 3)
    assert.equal(success(await auth.refreshSession({ refresh_token: second.refresh_token })).session.refresh_token, third.refresh_token)
    assertCode(await auth.refreshSession({ refresh_token: session.refresh_token }), 'refresh_token_already_used', 400)
    assertCode(await auth.refreshSession({ refresh_token: third.refresh_token }), 'refresh_token_not_found', 400)
    assert.equal((await auth.getUser(third.access_token)).error.name, 'AuthSessionMissingError')
  })
})

describe(`short-lived tokens on ${engine}`, () => {
  let brief
  let anon

  before(async () => {
    brief = await Server.start({ environment: { GOTRUE_JWT_EXP: '2' } })
    anon = (await brief.keys()).anon
  })

  after(() => brief?.dispose())

  test('are renewed by the client before they are used', async () => {
    const auth = client(brief.url, anon, { persistSession: true, storage: memory() }).auth
    const { session } = success(await auth.signUp(someone()))
    await delay(session.expires_at * 1000 + 1100 - Date.now())
    const stale = await fetch(`${brief.url}/auth/v1/user`, { headers: { Authorization: `Bearer ${session.access_token}` } })
    assert.equal(stale.status, 403)
    assert.equal((await stale.json()).error_code, 'bad_jwt')
    success(await auth.getUser())
    assert.notEqual(success(await auth.getSession()).session.access_token, session.access_token)
  })

  test('are renewed in the background', async () => {
    const auth = client(brief.url, anon, { persistSession: true, storage: memory() }).auth
    const renewed = new Promise((resolve) => auth.onAuthStateChange((event) => event === 'TOKEN_REFRESHED' && resolve()))
    success(await auth.signUp(someone()))
    await auth.startAutoRefresh()
    await renewed
    await auth.stopAutoRefresh()
  })
})

function memory() {
  const items = new Map()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => { items.set(key, value) },
    removeItem: (key) => { items.delete(key) },
  }
}
