// The embed of TimelineJS as its documentation has it, on the same statements; fonts of other hosts left out.
new TL.Timeline("timeline", "/data/timeline.json", { font: null, hash_bookmark: false });
