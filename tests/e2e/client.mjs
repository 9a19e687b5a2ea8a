// supabase-js as an application makes it, but with its session in memory and a WebSocket for Node 20.
import { createClient } from '@supabase/supabase-js'
import WebSocket from 'ws'

export function client(url, key, auth = {}) {
  return createClient(url, key, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false, ...auth },
    realtime: { transport: WebSocket },
  })
}

let counter = 0

export function someone() {
  counter += 1
  return { email: `someone.${process.pid}.${counter}@example.org`, password: `correct horse ${counter}` }
}

// The data of an answer that must have succeeded.
export function success({ data, error }) {
  if (error) throw error
  return data
}
