// Search without a server: loads from tim-kiem/ only what a question needs (BulletinSearch/Files/SearchIndex.swift says
// which files there are).
// One classic script in old JavaScript, no library: it has to run from file:// and on old phones.
(function () {
  'use strict';

  // ---------------------------------------------------------------- Words: the same as SearchWord, SearchTokenizer in Swift

  var VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';
  var SIGNS = ['', '`', '?', '~', '\'', '.'];
  // Latin letters that no normal form takes apart, each before its base letter.
  var STROKES = 'ðdøođdħhıiŀlłlŧtƀbƃbƈcƌdƒfƙkƚlƞnƥpƫtƭtƴyƶzǥgȡdȥzȴlȵnȶtȼcȿsɀzɇeɉjɋqɍrɏyɓbɕcɖdɗdɠgɦhɨiɫlɬlɭlɱmɲnɳnɵoɼrɽrɾrʂsʈtʋvʐzʑzʝjʠqẚaỿy';
  var TOKEN = new RegExp('[0-9]+(?:\\.[0-9]{3}(?![0-9]))+|[\\p{L}\\p{M}\\p{Nd}]+', 'gu');
  var NUMBER = /^[0-9]+$/;
  var PLAIN = /^[a-z0-9-]*$/;
  var LOOSE_Y = /^([bcdfghjklmnpqrstvwxzđ]+)y(\W?)$/;
  // Without a prototype, as everything that is looked up by words of readers: “constructor” is a word like others.
  var STOP = Object.create(null);

  // Like VietnameseFolding: Latin letters lose what stands on and across them, other letters stay.
  function fold(text) {
    return text.toLowerCase().normalize('NFC').replace(/[^\x00-\x7f]/g, function (letter) {
      var bare = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''), place = bare ? STROKES.indexOf(bare) : -1;
      if (place >= 0 && place % 2 === 0) return STROKES[place + 1];
      return bare < '\x80' ? bare : letter;
    });
  }

  function word(text) {
    var letters = '', tone = 0, lower = text.replace(/\./g, '').toLowerCase();
    for (var i = 0; i < lower.length; i++) {
      var place = VOWELS.indexOf(lower[i]);
      if (place >= 0) {
        letters += VOWELS[place - place % 6];
        tone = place % 6 || tone;
      } else {
        letters += lower[i] === 'ð' || lower[i] === 'ɖ' ? 'đ' : lower[i];
      }
    }
    var key = fold(letters) || letters;
    if (NUMBER.test(key)) {
      key = key.replace(/^0+(?=.)/, '');
      return { key: key, form: key };
    }
    return { key: key.replace(LOOSE_Y, '$1i'), form: letters + SIGNS[tone] };
  }

  function tokens(text) {
    var found = [], match, end = -1;
    TOKEN.lastIndex = 0;
    while ((match = TOKEN.exec(text))) {
      var token = word(match[0]), gap = end < 0 ? '\n' : text.slice(end, match.index);
      token.start = match.index;
      token.end = end = match.index + match[0].length;
      token.isNumber = NUMBER.test(token.key);
      token.startsLine = gap.indexOf('\n') >= 0;
      token.isJoined = /^ ?[\/-] ?$/.test(gap);
      found.push(token);
    }
    return found;
  }

  function isPhrase(first, second) {
    if (second.startsLine) return false;
    return first.isNumber ? second.isJoined : !(STOP[first.form] && STOP[second.form]);
  }

  // `01/KH-UBND` as one word, for each that stands in the tokens.
  function documentNumbers(list) {
    return list.map(function (first, start) {
      if (!first.isNumber) return null;
      var parts = [first.key], hasWord = false;
      for (var i = start + 1; i < list.length && parts.length < 6 && list[i].isJoined; i++) {
        if (list[i].isNumber && list[i].key.length !== 4) break;
        hasWord = hasWord || !list[i].isNumber;
        parts.push(list[i].key);
      }
      return hasWord ? parts.join('-') : null;
    }).filter(Boolean);
  }

  ['các', 'những', 'và', 'của', 'là', 'cho', 'trong', 'với', 'được', 'đã', 'tại', 'về', 'có', 'ở'].forEach(function (text) {
    STOP[word(text).form] = true;
  });

  var WITHOUT_MARKS = 0.5;

  // How well a form of the index answers a word of the question that has the same key: 0 not at all, 1 written the same.
  function likeness(asked, form) {
    if (form === asked.form) return 1;
    if (!asked.isMarked) return 0.95;
    var loose = form.replace(LOOSE_Y, '$1i$2'), wanted = asked.form.replace(LOOSE_Y, '$1i$2');
    if (loose === wanted) return 0.9;
    if (loose.replace(/đ/g, 'd') === wanted) return 0.85;
    return PLAIN.test(form) ? WITHOUT_MARKS : 0;
  }

  // ---------------------------------------------------------------- Ways of typing that were left undecoded

  var SHAPES = { a6: 'â', e6: 'ê', o6: 'ô', a8: 'ă', o7: 'ơ', u7: 'ư' };

  // The mark goes on the letter that has a shape already, else by the old rule: hòa, hoàn, quý.
  function withTone(text, tone) {
    if (!tone) return text;
    var lead = (/^(gi|qu)(?=[aeiouyăâêôơư])/.exec(text) || [''])[0].length;
    var vowels = /[aeiouyăâêôơư]+/.exec(text.slice(lead));
    if (!vowels) return text;
    var at = lead + vowels.index, run = vowels[0], shaped = run.search(/[ăâêôơ][^ăâêôơ]*$/);
    if (shaped < 0) shaped = run.indexOf('ư');
    var isClosed = at + run.length < text.length;
    if (shaped < 0) shaped = isClosed || run.length > 2 ? Math.min(run.length - 1, 1) : 0;
    at += shaped;
    return text.slice(0, at) + VOWELS[VOWELS.indexOf(text[at]) + tone] + text.slice(at + 1);
  }

  function telex(text) {
    var out = '', tone = 0;
    text.toLowerCase().split('').forEach(function (key) {
      var place = 'sfrxjz'.indexOf(key), last = out.lastIndexOf(key);
      if (place >= 0 && /[aeiouyăâêôơư]/.test(out)) {
        tone = [4, 1, 2, 3, 5, 0][place];
      } else if (key === 'w' && /uo/.test(out)) {
        out = out.replace('uo', 'ươ');
      } else if (key === 'w' && /[aou][^aou]*$/.test(out)) {
        out = out.replace(/([aou])([^aou]*)$/, function (all, vowel, rest) { return { a: 'ă', o: 'ơ', u: 'ư' }[vowel] + rest; });
      } else if (last >= 0 && ('aeo'.indexOf(key) >= 0 || key === 'd' && last === 0)) {
        out = out.slice(0, last) + { a: 'â', e: 'ê', o: 'ô', d: 'đ' }[key] + out.slice(last + 1);
      } else {
        out += key;
      }
    });
    return withTone(out, tone);
  }

  function vni(text) {
    var out = '', tone = 0;
    text.toLowerCase().split('').forEach(function (key) {
      if (key >= '1' && key <= '5' && /[a-zăâêôơư]/.test(out)) {
        tone = [4, 1, 2, 3, 5][key - 1];
      } else if (key === '7' && /uo/.test(out)) {
        out = out.replace('uo', 'ươ');
      } else if (key >= '6' && key <= '8') {
        for (var i = out.length - 1; i >= 0; i--) {
          if (SHAPES[out[i] + key]) {
            out = out.slice(0, i) + SHAPES[out[i] + key] + out.slice(i + 1);
            break;
          }
        }
      } else if (key === '9') {
        out = out.replace('d', 'đ');
      } else {
        out += key;
      }
    });
    return withTone(out, tone);
  }

  // ---------------------------------------------------------------- Files of the index

  var form = document.querySelector('[data-search-index]');
  if (!form) {
    window.kheoSearchWords = { tokens: tokens, documentNumbers: documentNumbers, telex: telex, vni: vni };
    return;
  }
  var folder = form.getAttribute('data-search-index').replace(/[^\/]*$/, '');
  var files = Object.create(null), root = null;

  window.kheoSearch = function (kind, number, value) {
    var file = files[kind + '/' + number];
    if (file) file.value = kind === 'khoa' ? shard(value) : value;
  };

  // Calls back when the file is there, or cannot be had: its value is then undefined, and the next question tries again.
  function load(kind, number, done) {
    var name = kind + '/' + (number || 0), file = files[name];
    if (file && file.isDone) return done(file.value);
    if (file) return file.waiting.push(done);
    file = files[name] = { waiting: [done] };
    var script = document.createElement('script');
    script.src = folder + (number === null ? kind : name) + '.js';
    script.onload = script.onerror = function () {
      file.isDone = true;
      if (file.value === undefined && files[name] === file) delete files[name];
      script.parentNode.removeChild(script);
      file.waiting.forEach(function (call) { call(file.value); });
    };
    document.head.appendChild(script);
  }

  // Forgets the files that are still awaited; whether there were any.
  function forgetAwaited() {
    var awaited = Object.keys(files).filter(function (name) { return !files[name].isDone; });
    awaited.forEach(function (name) {
      files[name].waiting = [];
      delete files[name];
    });
    return awaited.length > 0;
  }

  // Calls back with whether all files are there.
  function loadAll(kind, numbers, done) {
    var rest = numbers.length, isWhole = true;
    if (!rest) return done(true);
    numbers.forEach(function (number) {
      load(kind, number, function (value) {
        isWhole = isWhole && value !== undefined;
        if (--rest === 0) done(isWhole);
      });
    });
  }

  // key → {forms: [form, postings, …], pairs: {second: postings}}
  function shard(text) {
    var keys = Object.create(null), current = null;
    text.split(' ').forEach(function (record) {
      var parts = record.split('!');
      if (record[0] === '=') {
        var key = parts[0].slice(1);
        for (var i = 1; i < parts.length; i += 2) parts[i] = parts[i] || key;
        current = keys[key] = { forms: parts.slice(1), pairs: Object.create(null) };
      } else {
        current.pairs[parts[0]] = parts[1];
      }
    });
    return keys;
  }

  // The number that a character stands for (BulletinSearch/Files/NumberCoding.swift).
  function unitAt(text, at) {
    var unit = text.charCodeAt(at);
    if (unit < 0xA0) return unit - (unit > 92 ? 36 : 35);
    return unit - (unit >= 0xE000 ? 0x800 + 71 : unit >= 0x202A ? 71 : 69);
  }

  // Calls back for every document and zone of a list. A plain loop: most of a question's time goes by here, before the browser has
  // compiled anything.
  function each(postings, visit) {
    var at = 0, size = postings.length, doc = -1;
    function large() {
      var unit = unitAt(postings, at++);
      return unit === 60000 ? large() * 60000 + large() : unit;
    }
    while (at < size) {
      var value = unitAt(postings, at++);
      if (value === 60000) value = large() * 60000 + large();
      doc += (value >> 3) + 1;
      visit(doc, value & 7);
    }
  }

  function numbersOf(text) {
    var list = [];
    for (var i = 0; i < text.length; i++) list.push(unitAt(text, i));
    return list;
  }

  // The shard in which a key or pair (`dan van`) is, if it is anywhere.
  function shardOf(name) {
    var low = 0, high = root.starts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (root.starts[middle] <= name) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function entry(key, name) {
    var file = files['khoa/' + shardOf(name || key)];
    return file && file.value && file.value[key] || null;
  }

  // ---------------------------------------------------------------- Finding and ranking

  // By zone: body once, twice, often; names; sapô; long, middling, short title.
  var WEIGHTS = [1, 1.3, 1.6, 3, 5, 8, 9, 10];
  var PHRASE = 14;
  var MOST_COMPLETIONS = 4;
  // So many results at a time.
  var PAGE = 10;

  // Calls back with the words and the document numbers of a question, once their part of the index is there; with nothing where
  // some of it cannot be had.
  function ask(text, isOpen, done) {
    var list = tokens(text).slice(0, 24);
    list.forEach(function (token) { token.isMarked = !PLAIN.test(token.form); });
    if (list.length) list[list.length - 1].isOpen = isOpen;
    var symbols = documentNumbers(list), names = symbols.slice();
    list.forEach(function (token, i) {
      names.push(token.key);
      if (i && isPhrase(list[i - 1], token)) names.push(list[i - 1].key + ' ' + token.key);
    });
    var numbers = {}, last = list[list.length - 1], previous = list[list.length - 2];
    names.forEach(function (name) { numbers[shardOf(name)] = true; });
    if (isOpen && previous && !last.isNumber && isPhrase(previous, last)) {
      var start = shardOf(previous.key + ' ' + last.key), end = shardOf(previous.key + ' ' + last.key + '~');
      for (var i = start; i <= Math.min(end, start + 2); i++) numbers[i] = true;
      last.completions = [start, Math.min(end, start + 2)];
    }
    loadAll('khoa', root.documents ? Object.keys(numbers) : [], function (isWhole) { if (isWhole) done(list, symbols); else done(null); });
  }

  // What each document has of a word: the best of its places, whether only without the marks that were typed, and how many have it at all.
  // Of words that are typed to their end it is kept while the question has them, because the next key asks for them again.
  var kept = Object.create(null);
  function weigh(token, completed, isEnded) {
    if (isEnded && kept[token.form]) return kept[token.form];
    var count = root.documents, best = new Float32Array(count), isPlain = new Uint8Array(count), found = 0;
    function note(postings, weight) {
      each(postings, function (doc, zone) {
        var value = WEIGHTS[zone] * weight;
        if (!best[doc]) found++;
        if (weight === WITHOUT_MARKS && !best[doc]) isPlain[doc] = 1;
        if (weight > WITHOUT_MARKS) isPlain[doc] = 0;
        if (value > best[doc]) best[doc] = value;
      });
    }
    [token.key].concat(token.more || []).forEach(function (key, j) {
      var forms = (entry(key) || { forms: [] }).forms;
      for (var k = 0; k < forms.length; k += 2) {
        var like = j ? (token.isMarked ? 0 : 0.6) : likeness(token, forms[k]);
        if (like) note(forms[k + 1], like);
      }
    });
    completed.forEach(function (postings) { note(postings, 0.6); });
    var weighed = { best: best, isPlain: isPlain, found: found };
    if (isEnded) kept[token.form] = weighed;
    return weighed;
  }

  // Scores of all documents that have every word; 0 where one is missing. `isLoose` lets words be missing.
  function rank(list, symbols, isLoose) {
    var count = root.documents, score = new Float32Array(count), hits = new Uint8Array(count), bits = new Int32Array(count);
    // How many of the words with marks a document has only without any: that counts if it is so for all of them, because
    // in a text with marks “giai” is another word than “giải”.
    var plain = new Uint8Array(count), marked = list.filter(function (token) { return token.isMarked && !STOP[token.form]; }).length;
    var needed = list.filter(function (token) { return !STOP[token.form]; }).length;
    var countsAll = !needed;
    if (countsAll) needed = list.length;
    Object.keys(kept).forEach(function (form) {
      if (!list.some(function (token) { return token.form === form; })) delete kept[form];
    });
    list.forEach(function (token, i) {
      var weighed = weigh(token, completions(list, i), i < list.length - 1);
      var best = weighed.best, isPlain = weighed.isPlain, found = weighed.found;
      var rarity = 1 + Math.log(1 + count / (found || 1)) / 4, isNeeded = countsAll || !STOP[token.form];
      for (var doc = 0; doc < count; doc++) {
        if (!best[doc]) continue;
        score[doc] += isNeeded ? best[doc] * rarity : 0.1;
        if (isNeeded) hits[doc]++;
        if (isNeeded && isPlain[doc]) plain[doc]++;
        bits[doc] |= 1 << i;
      }
    });
    list.forEach(function (token, i) {
      if (!i || !isPhrase(list[i - 1], token)) return;
      var first = entry(list[i - 1].key, list[i - 1].key + ' ' + token.key), both = 3 << (i - 1);
      var exact = first && first.pairs[token.key];
      (exact ? [exact] : []).concat(completions(list, i)).forEach(function (postings, j) {
        each(postings, function (doc, zone) {
          if ((bits[doc] & both) === both) score[doc] += (PHRASE + 2 * WEIGHTS[zone]) * (exact && !j ? 1 : 0.6);
        });
      });
    });
    symbols.forEach(function (key) {
      var found = entry(key);
      if (found) each(found.forms[1], function (doc, zone) { score[doc] += 40 + 4 * WEIGHTS[zone]; });
    });
    var least = isLoose ? Math.max(2, Math.ceil(needed * 0.6)) : needed, docs = [], most = 0;
    for (var doc = 0; doc < count; doc++) {
      if (hits[doc] < least || plain[doc] && plain[doc] < marked) continue;
      docs.push(doc);
      most = Math.max(most, hits[doc]);
    }
    if (isLoose) docs.forEach(function (doc) { score[doc] += 100 * hits[doc]; });
    return docs.sort(function (a, b) { return score[b] - score[a] || a - b; });
  }

  // While the last word is being typed: lists of the pairs whose second word begins like it.
  function completions(list, i) {
    var token = list[i], lists = [];
    if (!token.completions) return lists;
    for (var number = token.completions[0]; number <= token.completions[1]; number++) {
      var file = files['khoa/' + number], found = file && file.value && file.value[list[i - 1].key];
      Object.keys(found ? found.pairs : {}).forEach(function (second) {
        if (second !== token.key && second.lastIndexOf(token.key, 0) === 0) lists.push(found.pairs[second]);
      });
    }
    return lists;
  }

  // Calls back with the words of the index and how frequent they are; with nothing where they cannot be had.
  function loadWords(done) {
    load('tu', null, function (value) {
      if (value && !value.list) {
        value.list = value.words.split(' ');
        value.sizes = numbersOf(value.weights);
      }
      done(value);
    });
  }

  // A single beginning of a word: the most frequent words that begin so. Calls back with whether all of them are there.
  function complete(list, done) {
    loadWords(function (words) {
      if (!words) return done(false);
      var token = list[0], found = [];
      words.list.forEach(function (key, i) {
        if (key !== token.key && key.lastIndexOf(token.key, 0) === 0) found.push([words.sizes[i], key]);
      });
      found.sort(function (a, b) { return b[0] - a[0] || (a[1] < b[1] ? -1 : 1); });
      token.more = found.slice(0, MOST_COMPLETIONS).map(function (pair) { return pair[1]; });
      loadAll('khoa', token.more.map(shardOf), done);
    });
  }

  // `danvankheo` → `dan van kheo`: the fewest known words, of those the most frequent.
  function cut(text, words) {
    var size = Object.create(null), best = [{ cost: 0, parts: [] }];
    words.list.forEach(function (key, i) { size[key] = words.sizes[i]; });
    for (var end = 1; end <= text.length; end++) {
      for (var start = Math.max(0, end - 7); start < end; start++) {
        var key = word(text.slice(start, end)).key;
        if (!best[start] || !(key in size)) continue;
        var cost = best[start].cost + 30 - size[key];
        if (!best[end] || cost < best[end].cost) best[end] = { cost: cost, parts: best[start].parts.concat(text.slice(start, end)) };
      }
    }
    return best[text.length] ? best[text.length].parts.join(' ') : text;
  }

  // Tries one reading of the question after the other until something is found. Calls back with nothing where the index cannot be
  // read: that nothing was found says nothing then.
  function find(text, isOpen, done) {
    text = text.normalize('NFC');
    function attempt(query, note, isLoose, isStillOpen, otherwise) {
      ask(query, isStillOpen, function (list, symbols) {
        if (!list) return done(null);
        function conclude(isWhole) {
          var docs = list.length ? rank(list, symbols, isLoose) : [];
          if (canComplete && docs.length < PAGE) {
            canComplete = false;
            return complete(list, conclude);
          }
          if (!docs.length && !isWhole) return done(null);
          if (docs.length || !otherwise) done({ docs: docs, list: list, note: docs.length ? note : '', query: query });
          else otherwise(list);
        }
        var canComplete = isStillOpen && list.length === 1 && !list[0].isNumber && list[0].key.length > 1;
        conclude(true);
      });
    }
    attempt(text, '', false, isOpen, function (list) {
      var plain = fold(text), readings = [];
      if (plain !== text.toLowerCase()) readings.push([plain, 'Không có bài nào đúng dấu như vậy; dưới đây là các bài khi bỏ dấu.']);
      else {
        [[telex, 'Telex'], [vni, 'VNI']].forEach(function (way) {
          var read = text.replace(/[a-z0-9]+/gi, function (part) { return /[a-z]/i.test(part) ? way[0](part) : part; });
          if (read !== text.toLowerCase()) readings.push([read, 'Hiểu theo kiểu gõ ' + way[1] + ': “' + read + '”.']);
        });
      }
      function next() {
        var reading = readings.shift();
        if (reading) return attempt(reading[0], reading[1], false, false, next);
        if (list.length === 1 && /^[a-z]{5,}$/.test(plain)) {
          return loadWords(function (words) {
            if (!words) return done(null);
            var apart = cut(plain, words);
            attempt(apart, 'Tách thành: “' + apart + '”.', false, false, apart === plain ? null : function () { attempt(text, '', false, false); });
          });
        }
        attempt(text, 'Không có bài nào đủ các chữ; dưới đây là các bài có nhiều chữ nhất.', true, false);
      }
      next();
    });
  }

  // ---------------------------------------------------------------- Excerpts

  // Which tokens of a text answer the question: for each the place of the word it answers, -1 for none.
  function answers(list, found) {
    var byKey = Object.create(null), result = found.map(function () { return -1; });
    list.forEach(function (asked, i) { (byKey[asked.key] = byKey[asked.key] || []).push(i); });
    var last = list[list.length - 1];
    found.forEach(function (token, at) {
      (byKey[token.key] || []).forEach(function (i) {
        if (result[at] < 0 && likeness(list[i], token.form)) result[at] = i;
      });
      if (result[at] < 0 && last.isOpen && !last.isMarked && last.key.length > 1 && token.key.lastIndexOf(last.key, 0) === 0) result[at] = list.length - 1;
    });
    // The other form of an abbreviation: all its words in a row.
    others(list).forEach(function (other) {
      for (var at = 0; at + other.words.length <= found.length; at++) {
        var isThere = other.words.every(function (asked, i) { return found[at + i].form === asked.form; });
        for (var i = 0; isThere && i < other.words.length; i++) result[at + i] = other.place;
      }
    });
    // A word alone says little where it stands beside the others elsewhere in the text.
    var inRun = {};
    function isRun(at, next) { return result[at] >= 0 && result[next] >= 0 && !found[Math.max(at, next)].startsLine; }
    result.forEach(function (i, at) { if (isRun(at, at + 1) || isRun(at, at - 1)) inRun[i] = true; });
    result = result.map(function (i, at) { return inRun[i] && !isRun(at, at + 1) && !isRun(at, at - 1) ? -1 : i; });
    // Small words only beside others that count.
    var isAllSmall = list.every(function (token) { return STOP[token.form]; });
    return result.map(function (i, at) {
      if (i < 0 || isAllSmall || !STOP[list[i].form]) return i;
      return (result[at - 1] >= 0 && !STOP[found[at - 1].form]) || (result[at + 1] >= 0 && !STOP[found[at + 1].form]) ? i : -1;
    });
  }

  function others(list) {
    if (list.others) return list.others;
    var result = [];
    for (var i = 0; i < root.abbreviations.length; i += 2) {
      var ways = [tokens(root.abbreviations[i]), tokens(root.abbreviations[i + 1])];
      [0, 1].forEach(function (way) {
        for (var at = 0; at + ways[way].length <= list.length; at++) {
          if (ways[way].every(function (token, j) { return list[at + j].key === token.key && likeness(list[at + j], token.form); })) {
            result.push({ place: at, words: ways[1 - way] });
          }
        }
      });
    }
    list.others = result;
    return result;
  }

  function covers(list, text) {
    var seen = {};
    answers(list, tokens(text)).forEach(function (i) { if (i >= 0) seen[i] = true; });
    return Object.keys(seen).length;
  }

  // Fills an element with a text and marks what answers the question. Text only ever becomes text nodes.
  function fill(element, text, list, start, end) {
    var found = tokens(text), places = answers(list, found), at = start;
    for (var i = 0; i < found.length; i++) {
      if (places[i] < 0 || found[i].start < start || found[i].end > end) continue;
      var close = i;
      while (close + 1 < found.length && places[close + 1] >= 0 && found[close + 1].end <= end && !found[close + 1].startsLine) close++;
      element.appendChild(document.createTextNode(text.slice(at, found[i].start)));
      var mark = document.createElement('mark');
      mark.textContent = text.slice(found[i].start, found[close].end);
      element.appendChild(mark);
      at = found[close].end;
      i = close;
    }
    element.appendChild(document.createTextNode(text.slice(at, end)));
  }

  // The part of a body, some 40 words, with most of the question's words, best where they stand side by side.
  function excerpt(body, list) {
    var best = { score: 0, start: 0, end: 0, line: '' };
    body.split('\n').forEach(function (line) {
      var found = tokens(line), places = answers(list, found);
      for (var i = 0; i < found.length; i++) {
        if (places[i] < 0) continue;
        var seen = {}, score = 0;
        for (var j = i; j < found.length && j < i + 30; j++) {
          if (places[j] < 0) continue;
          if (!seen[places[j]]) score += 3;
          if (j > i && places[j - 1] >= 0 && places[j] === places[j - 1] + 1) score += 2;
          seen[places[j]] = true;
        }
        if (score > best.score) {
          var from = Math.max(0, i - 8), to = Math.min(found.length - 1, i + 34);
          best = { score: score, line: line, start: from ? found[from].start : 0, end: to < found.length - 1 ? found[to].end : line.length };
        }
      }
    });
    return best.score ? best : null;
  }

  // ---------------------------------------------------------------- The page

  var SUMMARIES_PER_FILE = 4, BODIES_PER_FILE = 4;
  // So many milliseconds after the last key the question is written into the address.
  var ADDRESS_REST = 300;
  var box = form.querySelector('input[type="search"]');
  var status = document.querySelector('[data-search-status]'), results = document.querySelector('[data-search-results]');
  var more = document.querySelector('[data-search-more]'), filters = document.querySelector('[data-search-filters]');
  var selects = Array.prototype.slice.call(filters.querySelectorAll('select'));
  var NAMES = { 'linh-vuc': 'field', nam: 'year', 'don-vi': 'unit', loai: 'kind', sap: 'order' };
  var ticket = 0, addressTimer = 0, answer = null, shown = 0, facets = null, chosen = {};

  function parameters() {
    var values = {};
    location.search.slice(1).split('&').forEach(function (pair) {
      var parts = pair.split('=');
      try { values[parts[0]] = decodeURIComponent((parts[1] || '').replace(/\+/g, ' ')); } catch (e) {}
    });
    return values;
  }

  // The question stands in the address, with what other scripts keep there. Written when nobody types, because browsers then ask for the
  // page's icon again.
  function remember() {
    var values = parameters(), pairs = [];
    values.q = box.value.trim();
    Object.keys(NAMES).forEach(function (name) { values[name] = chosen[name] || ''; });
    Object.keys(values).forEach(function (name) {
      if (name && values[name]) pairs.push(name + '=' + encodeURIComponent(values[name]).replace(/%20/g, '+'));
    });
    try { history.replaceState(null, '', location.pathname.replace(/^.*\//, '') + (pairs.length ? '?' + pairs.join('&') : '')); } catch (e) {}
  }

  function say(text) { status.textContent = text; }

  // While the list is not yet the answer to what stands in the box.
  function setBusy(isBusy) { results.setAttribute('aria-busy', isBusy ? 'true' : 'false'); }

  // Nothing is found and nothing can be said of it: a file of the index did not come.
  function fail() {
    answer = null;
    results.textContent = '';
    more.hidden = filters.hidden = true;
    setBusy(false);
    say('Không đọc được chỉ mục tìm kiếm. Hãy dùng các danh mục ở cuối trang.');
  }

  function number(value) { return String(value).replace(/\B(?=(\d{3})+$)/g, '.'); }

  function run(isOpen) {
    var mine = ++ticket, text = box.value.trim();
    clearTimeout(addressTimer);
    addressTimer = setTimeout(remember, ADDRESS_REST);
    setBusy(true);
    if (!tokens(text.normalize('NFC')).length) {
      setBusy(false);
      answer = null;
      results.textContent = '';
      more.hidden = filters.hidden = true;
      return say(text ? 'Hãy gõ chữ hoặc số để tìm.' : '');
    }
    load('goc', null, function (value) {
      if (!value) return fail();
      if (!root) {
        root = value;
        root.starts = root.starts.split(',');
      }
      find(text, isOpen, function (found) {
        if (mine !== ticket) return;
        if (!found) return fail();
        answer = found;
        filters.hidden = !found.docs.length;
        if (facets || filters.open || Object.keys(chosen).length) withFacets(narrow); else narrow();
      });
    });
  }

  // Applies what the reader has chosen, and starts the list anew.
  function narrow() {
    // The box may have been emptied while the choices were loading.
    if (!answer) return;
    answer.shown = answer.docs;
    if (facets) {
      fillSelects();
      answer.shown = passing(answer.docs, null);
      if (chosen.sap) answer.shown = answer.shown.slice().sort(function (a, b) { return a - b; });
    }
    var count = answer.shown.length;
    say(!count ? 'Không tìm thấy bài nào cho “' + box.value.trim() + '”' + (answer.docs.length ? ' với các điều kiện đã chọn.' : '. Hãy thử bớt chữ, hoặc gõ không dấu.')
      : (answer.note ? answer.note + ' ' : '') + 'Tìm thấy ' + number(count) + ' bài.');
    show(0);
  }

  function show(from) {
    var mine = ticket, docs = answer.shown.slice(from, from + PAGE), list = answer.list, isFirst = from === 0, items = [], next = 0;
    shown = from + docs.length;
    setBusy(docs.length > 0);
    var old = isFirst ? Array.prototype.slice.call(results.children) : [];
    function drop() { old.forEach(function (item) { if (item.parentNode) item.parentNode.removeChild(item); }); old = []; }
    if (!docs.length) drop();
    // The first result is drawn before the others are asked for: ten files at once keep a slow phone busy, and the reader waiting.
    function bring(i) {
      var doc = docs[i];
      load('bai', Math.floor(doc / SUMMARIES_PER_FILE), function (rows) {
        if (mine !== ticket) return;
        items[i] = rows ? item(rows[doc % SUMMARIES_PER_FILE], doc, list) : missing();
        // In their order, each as soon as those before it are there.
        while (items[next]) {
          drop();
          results.appendChild(items[next]);
          var link = items[next].querySelector('a');
          if (link && !isFirst && next === 0 && document.activeElement === more) link.focus();
          next++;
        }
        if (i === 0) {
          requestAnimationFrame(function () {
            setTimeout(function () { for (var j = 1; mine === ticket && j < docs.length; j++) bring(j); });
          });
        }
        if (next < docs.length) return;
        more.hidden = shown >= answer.shown.length;
        setBusy(false);
      });
    }
    if (docs.length) bring(0); else more.hidden = true;
  }

  var seen = window.IntersectionObserver && new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      seen.unobserve(entry.target);
      entry.target.whenSeen();
    });
  });

  function whenSeen(element, work) {
    if (!seen) return work();
    element.whenSeen = work;
    seen.observe(element);
  }

  // In the place of a result whose file did not come.
  function missing() {
    var li = document.createElement('li');
    li.className = 'search-result';
    li.textContent = 'Không đọc được kết quả này.';
    return li;
  }

  // Address, title, sapô, date, unit, field, kind.
  function item(row, doc, list) {
    var li = document.createElement('li'), title = document.createElement('h2'), link = document.createElement('a');
    var meta = document.createElement('p'), text = document.createElement('p');
    li.className = 'search-result';
    link.href = row[0];
    fill(link, row[1], list, 0, row[1].length);
    title.appendChild(link);
    meta.className = 'meta';
    [row[5], row[3], row[4], row[6] === 'Bài viết' ? '' : row[6]].filter(Boolean).forEach(function (part) {
      var span = document.createElement('span');
      span.textContent = part;
      meta.appendChild(span);
    });
    text.className = 'excerpt';
    fill(text, row[2], list, 0, row[2].length);
    li.appendChild(title);
    li.appendChild(meta);
    li.appendChild(text);
    // The body is only fetched where it says more than title and sapô.
    var known = covers(list, row[1] + '\n' + row[2]), wanted = list.filter(function (token) { return !STOP[token.form]; }).length;
    if (known < wanted) {
      whenSeen(li, function () {
        load('than', Math.floor(doc / BODIES_PER_FILE), function (bodies) {
          var part = bodies && excerpt(bodies[doc % BODIES_PER_FILE], list);
          if (!part || covers(list, part.line.slice(part.start, part.end)) <= covers(list, row[2])) return;
          text.textContent = part.start ? '… ' : '';
          fill(text, part.line, list, part.start, part.end);
          if (part.end < part.line.length) text.appendChild(document.createTextNode(' …'));
        });
      });
    }
    return li;
  }

  // ---------------------------------------------------------------- Narrowing down

  function withFacets(done) {
    load('loc', null, function (value) {
      if (value && !facets) {
        facets = { field: [], year: [], unit: numbersOf(value.unit), kind: numbersOf(value.kind), names: value };
        var codes = numbersOf(value.field);
        for (var at = 0; at < codes.length; at += codes[at] + 1) facets.field.push(codes.slice(at + 1, at + 1 + codes[at]));
        for (var i = 0; i < value.years.length; i += 2) {
          for (var j = 0; j < value.years[i + 1]; j++) facets.year.push(value.years[i]);
        }
      }
      done();
    });
  }

  // The words a document has for a facet; those of the address and of the choices.
  function values(name, doc) {
    var names = facets.names;
    if (name === 'field') return facets.field[doc].map(function (code) { return names.fields[code]; });
    if (name === 'unit') return facets.unit[doc] ? [names.units[facets.unit[doc] - 1]] : [];
    if (name === 'kind') return [names.kinds[facets.kind[doc]]];
    return facets.year[doc] ? [String(facets.year[doc])] : [];
  }

  function passing(docs, except) {
    var wanted = Object.keys(chosen).filter(function (name) { return name !== 'sap' && name !== except; });
    return docs.filter(function (doc) {
      return wanted.every(function (name) { return values(NAMES[name], doc).indexOf(chosen[name]) >= 0; });
    });
  }

  function fillSelects() {
    selects.forEach(function (select) {
      var name = select.name;
      if (name === 'sap') return void (select.value = chosen.sap || '');
      var counts = Object.create(null), order = [];
      passing(answer.docs, name).forEach(function (doc) {
        values(NAMES[name], doc).forEach(function (value) {
          if (!(value in counts)) { counts[value] = 0; order.push(value); }
          counts[value]++;
        });
      });
      if (chosen[name] && !counts[chosen[name]]) { counts[chosen[name]] = 0; order.push(chosen[name]); }
      var all = { field: facets.names.fields, unit: facets.names.units, kind: facets.names.kinds }[NAMES[name]];
      order.sort(function (a, b) { return all ? all.indexOf(a) - all.indexOf(b) : b - a; });
      while (select.options.length > 1) select.remove(1);
      order.forEach(function (value) { select.add(new Option(value + ' (' + number(counts[value]) + ')', value)); });
      select.value = chosen[name] || '';
    });
  }

  selects.forEach(function (select) {
    select.addEventListener('change', function () {
      if (select.value) chosen[select.name] = select.value; else delete chosen[select.name];
      remember();
      ticket++;
      setBusy(true);
      withFacets(narrow);
    });
  });
  filters.addEventListener('toggle', function () {
    if (filters.open && answer) withFacets(function () { if (facets) fillSelects(); });
  });

  // ---------------------------------------------------------------- Keyboard and address

  box.addEventListener('input', function () {
    // At once, before the browser draws the letter: that takes as long as the first file of the answer.
    run(!/\s$/.test(box.value));
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    run(false);
    remember();
  });
  // “Back” from a result leads to the question, however soon it was opened.
  results.addEventListener('click', remember);
  more.addEventListener('click', function () { if (answer) show(shown); });
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    var links = Array.prototype.slice.call(results.querySelectorAll('h2 a')), at = links.indexOf(document.activeElement);
    var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !isTyping) box.focus();
    else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === box)) (links[at + 1] || document.activeElement).focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] || box).focus();
    else return;
    event.preventDefault();
  });

  function restore() {
    var given = parameters();
    box.value = given.q || '';
    chosen = {};
    Object.keys(NAMES).forEach(function (name) { if (given[name]) chosen[name] = given[name]; });
    filters.open = Object.keys(chosen).length > 0;
    run(false);
  }

  window.addEventListener('popstate', restore);
  // A browser that keeps a page which is left stops fetching its files, and when the reader comes back says nothing of it.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && forgetAwaited()) run(false);
  });
  // The root is small and needed by every question.
  load('goc', null, function () {});
  restore();
})();
