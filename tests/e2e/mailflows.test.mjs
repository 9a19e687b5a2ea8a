// Every flow that goes through a mailbox, as an application with supabase-js and the owner of the mailbox see it: mails are
// read from a real SMTP server, links are followed, codes are typed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { client, someone, success } from './client.mjs'
import { SmtpServer } from './smtp.mjs'
import { Server, claimsOf, engine } from './server.mjs'

const site = 'http://localhost:3000'
let smtp
let server
let keys
const read = new Set()

before(async () => {
  smtp = await SmtpServer.start()
  server = await Server.start({
    environment: {
      ...smtp.environment,
      GOTRUE_SITE_URL: site,
      GOTRUE_URI_ALLOW_LIST: 'https://app.example.com/**',
      GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED: 'true',
      GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_REAUTHENTICATION: 'true',
      GOTRUE_MAILER_NOTIFICATIONS_PASSWORD_CHANGED_ENABLED: 'true',
      GOTRUE_MAILER_NOTIFICATIONS_EMAIL_CHANGED_ENABLED: 'true',
    },
  })
  keys = await server.keys()
})

after(async () => {
  await server?.dispose()
  await smtp?.stop()
})

const browser = (options) => client(server.url, keys.anon, options).auth

// The next mail to an address that nobody has read yet.
async function nextMail(address) {
  const mail = await smtp.mailTo(address, (one) => !read.has(one.id))
  read.add(mail.id)
  return mail
}

// Where a link leads, and what it says there.
async function follow(link) {
  const response = await fetch(link, { redirect: 'manual' })
  assert.equal(response.status, 303, await response.text())
  const target = new URL(response.headers.get('location'))
  return { target, query: target.searchParams, fragment: new URLSearchParams(target.hash.slice(1)) }
}

// Takes over the session that a link brings, as the client does in a browser.
async function enter(link, auth = browser()) {
  const { fragment } = await follow(link)
  assert.equal(fragment.get('error'), null, fragment.toString())
  const session = { access_token: fragment.get('access_token'), refresh_token: fragment.get('refresh_token') }
  return { auth, type: fragment.get('type'), ...success(await auth.setSession(session)) }
}

async function assertDead(link) {
  const { fragment } = await follow(link)
  assert.equal(fragment.get('error_code'), 'otp_expired')
  assert.equal(fragment.get('access_token'), null)
}

async function confirmed() {
  const person = someone()
  success(await browser().signUp(person))
  return { person, ...(await enter((await nextMail(person.email)).link)) }
}

describe(`signing up with confirmation on ${engine}`, () => {
  test('opens the account to whoever follows the link, once', async () => {
    const person = someone()
    const { user, session } = success(await browser().signUp({ ...person, options: { data: { name: 'Ann' } } }))
    assert.equal(session, null)
    assert.equal(user.identities.length, 1)
    const early = await browser().signInWithPassword(person)
    assert.equal(early.error.code, 'email_not_confirmed')

    const mail = await nextMail(person.email)
    const entered = await enter(mail.link)
    assert.equal(entered.type, 'signup')
    assert.equal(entered.user.id, user.id)
    assert.ok(entered.user.email_confirmed_at)
    assert.deepEqual(claimsOf(entered.session.access_token).amr.map((one) => one.method), ['otp'])
    success(await browser().signInWithPassword(person))
    await assertDead(mail.link)
  })

  test('works with the code as well, and where the application wants it', async () => {
    const person = someone()
    success(await browser().signUp({ ...person, options: { emailRedirectTo: 'https://app.example.com/welcome?from=mail' } }))
    const mail = await nextMail(person.email)
    const redirect = new URL(mail.link).searchParams.get('redirect_to')
    assert.equal(redirect, 'https://app.example.com/welcome?from=mail')
    const { session } = success(await browser().verifyOtp({ email: person.email, token: mail.code, type: 'signup' }))
    assert.ok(session)
    await assertDead(mail.link)
  })

  test('sends the mail again when asked, and the first one is worth nothing', async () => {
    const person = someone()
    success(await browser().signUp(person))
    const first = await nextMail(person.email)
    success(await browser().resend({ type: 'signup', email: person.email }))
    const second = await nextMail(person.email)
    await assertDead(first.link)
    await enter(second.link)
  })

  test('with PKCE gives a code that only the browser which asked can use', async () => {
    const person = someone()
    const auth = browser({ flowType: 'pkce' })
    success(await auth.signUp(person))
    const { query, fragment } = await follow((await nextMail(person.email)).link)
    assert.equal(fragment.get('access_token'), null)
    const stranger = await browser({ flowType: 'pkce' }).exchangeCodeForSession(query.get('code'))
    assert.ok(stranger.error)
    const { session } = success(await auth.exchangeCodeForSession(query.get('code')))
    assert.equal(session.user.email, person.email)
  })

  test('answers alike when the address is taken, mails nobody and changes nothing', async () => {
    const { person, user } = await confirmed()
    const fresh = success(await browser().signUp(someone())).user
    const again = success(await browser().signUp({ ...person, password: 'another password' })).user
    assert.deepEqual(Object.keys(again).sort(), Object.keys(fresh).sort())
    assert.deepEqual(Object.keys(again.user_metadata).sort(), Object.keys(fresh.user_metadata).sort())
    assert.deepEqual(Object.keys(again.identities[0]).sort(), Object.keys(fresh.identities[0]).sort())
    assert.notEqual(again.id, user.id)
    const { error } = await browser().signInWithPassword({ ...person, password: 'another password' })
    assert.equal(error.code, 'invalid_credentials')
    success(await browser().signInWithPassword(person))
  })
})

describe(`magic links on ${engine}`, () => {
  test('sign in', async () => {
    const { person, user } = await confirmed()
    success(await browser().signInWithOtp({ email: person.email, options: { emailRedirectTo: 'https://app.example.com/in' } }))
    const mail = await nextMail(person.email)
    const { target } = await follow(mail.link)
    assert.equal(target.origin + target.pathname, 'https://app.example.com/in')
    assert.equal(claimsOf(new URLSearchParams(target.hash.slice(1)).get('access_token')).sub, user.id)
    await assertDead(mail.link)
  })

  test('lead back to the site when the wanted place is not allowed', async () => {
    const { person } = await confirmed()
    success(await browser().signInWithOtp({ email: person.email, options: { emailRedirectTo: 'https://evil.example/' } }))
    const mail = await nextMail(person.email)
    assert.ok(!mail.text.includes('evil.example'))
    assert.equal((await follow(mail.link)).target.origin, site)
  })

  test('sign in with PKCE', async () => {
    const { person, user } = await confirmed()
    const auth = browser({ flowType: 'pkce' })
    success(await auth.signInWithOtp({ email: person.email }))
    const { target, query } = await follow((await nextMail(person.email)).link)
    assert.equal(target.hash, '')
    const { session } = success(await auth.exchangeCodeForSession(query.get('code')))
    assert.equal(session.user.id, user.id)
    const second = await auth.exchangeCodeForSession(query.get('code'))
    assert.ok(second.error)
  })

  test('sign somebody up who is not there yet', async () => {
    const { email } = someone()
    success(await browser().signInWithOtp({ email, options: { data: { name: 'Bea' } } }))
    const { user } = await enter((await nextMail(email)).link)
    assert.equal(user.user_metadata.name, 'Bea')
    const { error } = await browser().signInWithOtp({ email: someone().email, options: { shouldCreateUser: false } })
    assert.equal(error.code, 'otp_disabled')
  })
})

describe(`codes on ${engine}`, () => {
  test('sign in, once, and a wrong one does not', async () => {
    const { person, user } = await confirmed()
    success(await browser().signInWithOtp({ email: person.email }))
    const { code } = await nextMail(person.email)
    const wrong = code === '000000' ? '111111' : '000000'
    const refused = await browser().verifyOtp({ email: person.email, token: wrong, type: 'email' })
    assert.equal(refused.error.code, 'otp_expired')
    const { session } = success(await browser().verifyOtp({ email: person.email, token: code, type: 'email' }))
    assert.equal(session.user.id, user.id)
    const again = await browser().verifyOtp({ email: person.email, token: code, type: 'email' })
    assert.equal(again.error.code, 'otp_expired')
  })
})

describe(`recovery on ${engine}`, () => {
  test('gives a session that may set a password, which ends the others and is told by mail', async () => {
    const { person, auth: other } = await confirmed()
    success(await browser().resetPasswordForEmail(person.email, { redirectTo: 'https://app.example.com/reset' }))
    const mail = await nextMail(person.email)
    const { auth, type } = await enter(mail.link)
    assert.equal(type, 'recovery')
    success(await auth.updateUser({ password: 'quite another one' }))
    success(await browser().signInWithPassword({ ...person, password: 'quite another one' }))
    assert.equal((await browser().signInWithPassword(person)).error.code, 'invalid_credentials')
    assert.ok((await other.getUser()).error)
    assert.match((await nextMail(person.email)).subject, /password/i)
  })

  test('with PKCE tells the application that this is a recovery', async () => {
    const { person } = await confirmed()
    const auth = browser({ flowType: 'pkce' })
    const events = []
    auth.onAuthStateChange((event) => { events.push(event) })
    success(await auth.resetPasswordForEmail(person.email))
    const { query } = await follow((await nextMail(person.email)).link)
    success(await auth.exchangeCodeForSession(query.get('code')))
    assert.ok(events.includes('PASSWORD_RECOVERY'), events.join())
  })

  test('works with the hash that a template puts into a link of its own', async () => {
    const { person } = await confirmed()
    success(await browser().resetPasswordForEmail(person.email))
    const hash = new URL((await nextMail(person.email)).link).searchParams.get('token')
    const { session } = success(await browser().verifyOtp({ token_hash: hash, type: 'recovery' }))
    assert.equal(session.user.email, person.email)
  })

  test('of an address that nobody has looks the same and mails nobody', async () => {
    const { email } = someone()
    success(await browser().resetPasswordForEmail(email))
    await confirmed() // whose mail comes after any that might have been sent
    assert.ok(!smtp.mails.some((mail) => mail.to.includes(email)))
  })
})

describe(`changing the address on ${engine}`, () => {
  async function changing() {
    const { person, auth } = await confirmed()
    const next = someone().email
    const { user } = success(await auth.updateUser({ email: next }))
    assert.equal(user.email, person.email)
    assert.equal(user.new_email, next)
    return { person, auth, next, mails: { old: await nextMail(person.email), new: await nextMail(next) } }
  }

  for (const order of [['old', 'new'], ['new', 'old']]) {
    test(`takes both links, the ${order[0]} address's first`, async () => {
      const { person, next, mails } = await changing()
      const half = await follow(mails[order[0]].link)
      assert.match(half.fragment.get('message'), /proceed to confirm link sent to the other email/)
      success(await browser().signInWithPassword(person))
      const { user, type } = await enter(mails[order[1]].link)
      assert.equal(type, 'email_change')
      assert.equal(user.email, next)
      assert.equal(user.identities[0].identity_data.email, next)
      success(await browser().signInWithPassword({ ...person, email: next }))
      assert.ok((await browser().signInWithPassword(person)).error)
      assert.match((await nextMail(person.email)).text, new RegExp(next)) // who had the old one is told
    })
  }

  test('takes both codes', async () => {
    const { person, next, mails } = await changing()
    const first = await browser().verifyOtp({ email: next, token: mails.new.code, type: 'email_change' })
    assert.equal(first.error, null)
    assert.equal(first.data.session, null)
    const { session } = success(await browser().verifyOtp({ email: person.email, token: mails.old.code, type: 'email_change' }))
    assert.equal(session.user.email, next)
  })

  test('takes only the newest mails', async () => {
    const { person, auth, mails } = await changing()
    const other = someone().email
    success(await auth.updateUser({ email: other }))
    const newest = { old: await nextMail(person.email), new: await nextMail(other) }
    await assertDead(mails.old.link)
    await assertDead(mails.new.link)
    await follow(newest.new.link)
    assert.equal((await enter(newest.old.link)).user.email, other)
  })

  test('gives an anonymous user an address', async () => {
    const auth = browser()
    const { user } = success(await auth.signInAnonymously())
    const { email } = someone()
    success(await auth.updateUser({ email }))
    const entered = await enter((await nextMail(email)).link)
    assert.equal(entered.user.id, user.id)
    assert.equal(entered.user.email, email)
    assert.equal(entered.user.is_anonymous, false)
  })
})

describe(`administrators on ${engine}`, () => {
  const admin = () => client(server.url, keys.service_role).auth.admin

  test('invite people, who come in by the link and set a password', async () => {
    const { email, password } = someone()
    const { user } = success(await admin().inviteUserByEmail(email, { data: { team: 'blue' } }))
    assert.ok(user.invited_at)
    const mail = await nextMail(email)
    const entered = await enter(mail.link)
    assert.equal(entered.type, 'invite')
    assert.equal(entered.user.user_metadata.team, 'blue')
    success(await entered.auth.updateUser({ password }))
    success(await browser().signInWithPassword({ email, password }))
    await assertDead(mail.link)
  })

  test('make links that they hand on themselves', async () => {
    const { person } = await confirmed()
    const { properties } = success(await admin().generateLink({ type: 'magiclink', email: person.email }))
    assert.equal((await enter(properties.action_link)).user.email, person.email)
    const recovery = success(await admin().generateLink({ type: 'recovery', email: person.email })).properties
    success(await browser().verifyOtp({ email: person.email, token: recovery.email_otp, type: 'recovery' }))
    assert.ok(!smtp.mails.some((mail) => mail.to.includes(person.email) && !read.has(mail.id)))
  })
})

describe(`reauthentication on ${engine}`, () => {
  test('lets a session that is more than a day old set a password', async () => {
    const { person, auth, session } = await confirmed()
    const id = claimsOf(session.access_token).session_id
    const longAgo = engine === 'postgresql' ? "now() - interval '25 hours'" : "'2026-01-01 00:00:00.000000+00:00'"
    await server.sql(`UPDATE sessions SET created_at = ${longAgo} WHERE id = '${id}'`)
    const password = 'quite another one'
    assert.equal((await auth.updateUser({ password })).error.code, 'reauthentication_needed')
    success(await auth.reauthenticate())
    const mail = await nextMail(person.email)
    assert.equal(mail.link, undefined)
    const nonce = mail.code ?? mail.subject.match(/\d{6,}/)[0]
    const wrong = nonce === '000000' ? '111111' : '000000'
    assert.equal((await auth.updateUser({ password, nonce: wrong })).error.code, 'reauthentication_not_valid')
    success(await auth.updateUser({ password, nonce }))
    success(await browser().signInWithPassword({ ...person, password }))
  })
})

describe(`one confirmation of a new address on ${engine}`, () => {
  test('is enough where the settings say so', async () => {
    const lenient = await Server.start({
      environment: { ...smtp.environment, GOTRUE_MAILER_SECURE_EMAIL_CHANGE_ENABLED: 'false' },
    })
    try {
      const auth = client(lenient.url, (await lenient.keys()).anon).auth
      const person = someone()
      success(await auth.signUp(person))
      await enter((await nextMail(person.email)).link, auth)
      const next = someone().email
      success(await auth.updateUser({ email: next }))
      const { user } = await enter((await nextMail(next)).link, auth)
      assert.equal(user.email, next)
      assert.ok(!smtp.mails.some((mail) => mail.to.includes(person.email) && !read.has(mail.id)))
    } finally {
      await lenient.dispose()
    }
  })
})
