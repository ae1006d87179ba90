// A bare V8 knows no encodings; these two are all that WebAssembly's glue asks for.
globalThis.TextEncoder ??= class {
  encode(text) {
    const bytes = [];
    for (const character of text) {
      const code = character.codePointAt(0);
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return Uint8Array.from(bytes);
  }
};

globalThis.TextDecoder ??= class {
  decode(bytes = []) {
    let escaped = '';
    for (const byte of bytes) escaped += '%' + byte.toString(16).padStart(2, '0');
    return decodeURIComponent(escaped);
  }
};
