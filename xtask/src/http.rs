//! As much of HTTP/1.1 as a browser on this computer needs to get files.
//!
//! One thread a connection: browsers open connections before they need them, and a pool of threads
//! in which such a connection holds a place comes to a standstill.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::Result;

/// The longest head of a request that is read.
const LONGEST_HEAD: u64 = 64 * 1024;
/// How long a connection may lie idle.
const IDLE: Duration = Duration::from_secs(120);

/// A `GET` or `HEAD`.
pub struct Request {
    /// The address without the query.
    pub path: String,
    pub query: String,
    /// The value of `Accept-Encoding`.
    pub encodings: String,
}

pub struct Response {
    pub status: &'static str,
    pub headers: Vec<(&'static str, &'static str)>,
    pub body: Vec<u8>,
}

impl Response {
    /// A short answer in plain text.
    pub fn text(status: &'static str) -> Self {
        Self { status, headers: vec![("Content-Type", "text/plain; charset=utf-8")], body: status.into() }
    }
}

/// Answers requests until the process ends.
pub fn serve(listener: &TcpListener, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for stream in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A browser that went away before its answer is no concern of ours.
        thread::spawn(move || converse(&stream, &*answer).ok());
    }
}

fn converse(stream: &TcpStream, answer: &dyn Fn(&Request) -> Response) -> Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let Some((request, with_body)) = parse(&head) else {
            return write(stream, &Response::text("405 Method Not Allowed"), true);
        };
        write(stream, &answer(&request), with_body)?;
    }
    Ok(())
}

/// The lines up to the empty one; `None` when the browser has closed the connection.
fn read_head(reader: &mut impl BufRead) -> Result<Option<String>> {
    let mut head = String::new();
    let mut limited = reader.take(LONGEST_HEAD);
    while limited.read_line(&mut head)? > 0 {
        if head.ends_with("\r\n\r\n") {
            return Ok(Some(head));
        }
    }
    Ok(None)
}

/// The request, and whether its answer has a body. `None` for methods that change something.
fn parse(head: &str) -> Option<(Request, bool)> {
    let mut lines = head.lines();
    let mut words = lines.next()?.split(' ');
    let with_body = match words.next()? {
        "GET" => true,
        "HEAD" => false,
        _ => return None,
    };
    let address = words.next()?;
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let encodings = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("accept-encoding"))
        .map_or("", |(_, value)| value.trim());
    Some((Request { path: path.to_owned(), query: query.to_owned(), encodings: encodings.to_owned() }, with_body))
}

fn write(mut stream: &TcpStream, response: &Response, with_body: bool) -> Result<()> {
    let mut bytes = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", response.status, response.body.len());
    for (name, value) in &response.headers {
        bytes.push_str(&format!("{name}: {value}\r\n"));
    }
    bytes.push_str("\r\n");
    let mut bytes = bytes.into_bytes();
    if with_body {
        bytes.extend_from_slice(&response.body);
    }
    Ok(stream.write_all(&bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_browser_sends() {
        let head = "GET /-/build?seen=3 HTTP/1.1\r\nHost: localhost\r\naccept-encoding: gzip, br\r\n\r\n";
        let (request, with_body) = parse(head).unwrap();
        assert_eq!((request.path.as_str(), request.query.as_str()), ("/-/build", "seen=3"));
        assert_eq!(request.encodings, "gzip, br");
        assert!(with_body);
        assert!(parse("POST / HTTP/1.1\r\n\r\n").is_none());
    }

    #[test]
    fn idle_connections_do_not_hold_up_others() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || serve(&listener, |_| Response::text("200 OK")));
        let _idle: Vec<TcpStream> = (0..20).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut stream = TcpStream::connect(address).unwrap();
        for _ in 0..2 {
            stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
            let mut answer = [0; 15];
            stream.read_exact(&mut answer).unwrap();
            assert_eq!(&answer, b"HTTP/1.1 200 OK");
            // The rest of the answer comes with the next read.
            let mut rest = [0; 512];
            let _ = stream.read(&mut rest).unwrap();
        }
    }
}
